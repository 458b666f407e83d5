import type { Manifest } from '@docent/schema';
import { type TaggedText, tagText } from '../http/send-text.js';

/** A published project as it is served. */
export interface ServedProject {
  project: string;
  name: string;
  version: string;
  /** Public key for ingestion. */
  writeKey: string;
  /** Folder of the published files. */
  folder: string;
  /** The manifest with the write key in it. */
  manifest: TaggedText;
}

/** The projects that are served now. */
export interface ProjectLibrary {
  get(project: string): ServedProject | undefined;
  /** Sorted by id. */
  list(): ServedProject[];
  /** Serves a project from now on, in place of an earlier version of it. */
  put(manifest: Manifest, folder: string, writeKey: string): void;
  /** Calls back when another version of a project is served. Returns a function that ends it. */
  onChange(listener: (served: ServedProject) => void): () => void;
}

/** An empty library. */
export function createProjectLibrary(): ProjectLibrary {
  const projects = new Map<string, ServedProject>();
  const listeners = new Set<(served: ServedProject) => void>();
  return {
    get: project => projects.get(project),
    list: () => [...projects.values()].sort((a, b) => (a.project < b.project ? -1 : 1)),
    put(manifest, folder, writeKey) {
      const { project, name, version } = manifest;
      const text = tagText(JSON.stringify({ ...manifest, writeKey }), 'application/json; charset=utf-8');
      const served: ServedProject = { project, name, version, writeKey, folder, manifest: text };
      const before = projects.get(project);
      projects.set(project, served);
      if (before?.version !== version) for (const listener of listeners) listener(served);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
