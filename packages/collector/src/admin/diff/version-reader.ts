import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityHashes, IndexShard, Manifest } from '@docent/schema';
import type { EventStore } from '../../store/event-store.js';

/** Reads the files of one version, wherever they lie. */
export interface VersionReader {
  manifest: Manifest;
  /** The content of a published file; absent when there is none. */
  read(path: string): Promise<string | undefined>;
}

/** A version that is stored. */
export function storedVersion(store: EventStore, manifest: Manifest): VersionReader {
  return {
    manifest,
    async read(path) {
      const row = await store.query(database =>
        database
          .selectFrom('published_paths')
          .innerJoin('published_files', 'published_files.hash', 'published_paths.hash')
          .select('published_files.content')
          .where('published_paths.project', '=', manifest.project)
          .where('published_paths.path', '=', path)
          .executeTakeFirst(),
      );
      return row && Buffer.from(row.content).toString('utf8');
    },
  };
}

/** A version that lies in a folder. */
export function folderVersion(folder: string, manifest: Manifest): VersionReader {
  return { manifest, read: path => readFile(join(folder, path), 'utf8').catch(() => undefined) };
}

/** Every entity of a version, by ref. */
export async function entitiesOf({ manifest, read }: VersionReader): Promise<Map<string, EntityHashes>> {
  const entities = new Map(Object.entries(manifest.entities));
  for (let shard = 0; shard < manifest.shards; shard++) {
    const text = await read(`i/${manifest.version}/${shard}.json`);
    const { entities: indexed } = JSON.parse(text ?? '{"entities":{}}') as IndexShard;
    for (const [ref, hashes] of Object.entries(indexed)) entities.set(ref, hashes);
  }
  return entities;
}
