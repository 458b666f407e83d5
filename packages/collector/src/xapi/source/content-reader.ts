import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shardOf } from '@docent/engine';
import type { EntityHashes, IndexShard, Manifest } from '@docent/schema';
import type { Kind } from '@docent/schema/names';
import { CollectorError } from '../../errors.js';
import type { EntityContent } from '../mapping/entity-content.js';
import type { ProjectLibrary } from '../../projects/project-library.js';
import type { PublishedFiles } from '../../projects/published-files.js';
import { toContent } from './to-content.js';

/** Knows what is published now. */
export interface ContentReader {
  /** What production serves under a ref, in the project's first locale; undefined when nothing. */
  read(project: string, ref: string): Promise<EntityContent | undefined>;
  /** The same as it is published, not kept in memory. */
  readPublished(project: string, ref: string): Promise<unknown>;
  /** Refs of everything of a kind that is published, sorted. */
  listRefs(project: string, kind: Kind): Promise<string[]>;
}

/** Entities that are kept in memory; more than a project places, few enough not to matter. */
const mostKept = 500;

/** Reads published entities from their files, each version of each once while it is asked for often. */
export function createContentReader({
  projects,
  files,
}: {
  projects: ProjectLibrary;
  files: PublishedFiles;
}): ContentReader {
  const kept = new Map<string, Promise<EntityContent | undefined>>();

  async function readJson(project: string, path: string): Promise<unknown> {
    return JSON.parse(await readFile(join(await files.rootOf(project, path), path), 'utf8'));
  }

  async function load(manifest: Manifest, ref: string): Promise<{ locale: string; entity: unknown } | undefined> {
    const { entities, locales, project, shards, version } = manifest;
    const [locale = 'en'] = locales;
    try {
      const listed = Object.hasOwn(entities, ref)
        ? entities[ref]
        : shards > 0
          ? hashesIn(await readJson(project, `i/${version}/${shardOf(ref, shards)}.json`), ref)
          : undefined;
      const hash = listed?.[locale] ?? Object.values(listed ?? {})[0];
      return hash === undefined ? undefined : { locale, entity: await readJson(project, `e/${hash}.json`) };
    } catch (error) {
      // The files of a version may be gone; its events are still statements, without names.
      if (error instanceof CollectorError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  return {
    async read(project, ref) {
      const served = projects.get(project);
      if (!served) return undefined;
      const key = `${project}\n${served.version}\n${ref}`;
      const known = kept.get(key);
      if (known) return await known;
      const loading = load(JSON.parse(served.manifest.body) as Manifest, ref).then(
        found => found && toContent(found.entity, found.locale),
      );
      kept.set(key, loading);
      loading.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return await loading;
    },
    async readPublished(project, ref) {
      const served = projects.get(project);
      return served && (await load(JSON.parse(served.manifest.body) as Manifest, ref))?.entity;
    },
    async listRefs(project, kind) {
      const served = projects.get(project);
      if (!served) return [];
      const { entities, project: id, shards, version } = JSON.parse(served.manifest.body) as Manifest;
      const refs = new Set(Object.keys(entities));
      for (let shard = 0; shard < shards; shard++) {
        const { entities: listed } = (await readJson(id, `i/${version}/${shard}.json`)) as IndexShard;
        for (const ref of Object.keys(listed)) refs.add(ref);
      }
      return [...refs].filter(ref => ref.startsWith(`${kind}:`)).sort();
    },
  };
}

function hashesIn(shard: unknown, ref: string): EntityHashes | undefined {
  const { entities } = shard as IndexShard;
  return Object.hasOwn(entities, ref) ? entities[ref] : undefined;
}
