import type { Manifest } from '@docent/schema';
import type { Environment } from '../admin/admin-tables.js';
import { type TaggedText, tagText } from '../http/send-text.js';
import type { Quotas } from '../surveys/full-surveys.js';

/** Where what is served was published from: a file this collector was started with, its data folder, or the store. */
export type ServedSource = 'file' | 'folder' | 'store';

/** A published project as it is served. */
export interface ServedProject {
  project: string;
  name: string;
  version: string;
  environment: Environment;
  source: ServedSource;
  /** Public key for ingestion. */
  writeKey: string;
  /** The manifest with the write key in it. */
  manifest: TaggedText;
  /** How many answers are enough, by ref. */
  quotas?: Quotas;
}

/** The projects that are served now. */
export interface ProjectLibrary {
  /** @param address id of a project, or `<id>@staging` */
  get(address: string): ServedProject | undefined;
  /** What production serves, sorted by id. */
  list(): ServedProject[];
  /** Serves a version from now on, in place of an earlier one; what a file says wins over what the store says. */
  put(published: { manifest: Manifest; source: ServedSource; environment?: Environment }, writeKey: string): void;
  /** Puts the newest write keys into the manifests. */
  rekey(keyOf: (project: string) => string | undefined): void;
  /** Calls back when another version of a project is served. Returns a function that ends it. */
  onChange(listener: (served: ServedProject) => void): () => void;
}

/** The address of a project in an environment: its id, or `<id>@staging`. */
export function addressOf(project: string, environment: Environment): string {
  return environment === 'production' ? project : `${project}@${environment}`;
}

/** An empty library. */
export function createProjectLibrary(): ProjectLibrary {
  const projects = new Map<string, { served: ServedProject; manifest: Manifest }>();
  const listeners = new Set<(served: ServedProject) => void>();

  function put(manifest: Manifest, source: ServedSource, environment: Environment, writeKey: string) {
    const { project, name, version } = manifest;
    const text = tagText(JSON.stringify({ ...manifest, writeKey }), 'application/json; charset=utf-8');
    const quotas = manifest.unasked?.quotas;
    const served = { project, name, version, environment, source, writeKey, manifest: text, ...(quotas && { quotas }) };
    projects.set(addressOf(project, environment), { served, manifest });
    return served;
  }

  return {
    get: address => projects.get(address)?.served,
    list: () =>
      [...projects.values()]
        .map(({ served }) => served)
        .filter(({ environment }) => environment === 'production')
        .sort((a, b) => (a.project < b.project ? -1 : 1)),
    put({ manifest, source, environment = 'production' }, writeKey) {
      const before = projects.get(addressOf(manifest.project, environment))?.served;
      if (before?.source === 'file' && source === 'store') return;
      const served = put(manifest, source, environment, writeKey);
      if (before?.version !== served.version) for (const listener of listeners) listener(served);
    },
    rekey(keyOf) {
      for (const { served, manifest } of [...projects.values()]) {
        const key = keyOf(served.project);
        if (key && key !== served.writeKey) put(manifest, served.source, served.environment, key);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
