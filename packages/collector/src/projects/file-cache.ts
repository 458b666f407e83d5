import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EventStore } from '../store/event-store.js';

/** Keeps files that were published into the store on disk, from where they are sent: ranges, conditions, no copy in memory. */
export interface FileCache {
  /**
   * Sees to it that a file lies in the folder of the cache, under `<project>/<path>`.
   *
   * @returns false when there is no such file in the store either
   */
  fetch(project: string, path: string): Promise<boolean>;
}

/** What was asked for so recently is not removed: it may be about to be sent. */
const graceMs = 60_000;

/**
 * A cache in a folder; what lies there already counts.
 *
 * @param maxBytes what was not asked for the longest is removed beyond that
 */
export async function createFileCache(
  { store, folder, now }: { store: EventStore; folder: string; now: () => number },
  maxBytes: number,
): Promise<FileCache> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, { bytes: number; usedAt: number }>();
  const fetching = new Map<string, Promise<boolean>>();
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name));
    if (found.isFile()) files.set(name, { bytes: found.size, usedAt: found.mtimeMs });
  }

  async function load(name: string, project: string, path: string): Promise<boolean> {
    const row = await store.query(database =>
      database
        .selectFrom('published_paths')
        .innerJoin('published_files', 'published_files.hash', 'published_paths.hash')
        .select('published_files.content')
        .where('published_paths.project', '=', project)
        .where('published_paths.path', '=', path)
        .executeTakeFirst(),
    );
    if (!row) return false;
    const target = join(folder, name);
    const temporary = `${target}.${randomUUID()}.tmp`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await writeFile(temporary, row.content);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    files.set(name, { bytes: row.content.byteLength, usedAt: now() });
    await prune();
    return true;
  }

  /** Map keeps the order in which files were last asked for. */
  async function prune(): Promise<void> {
    let bytes = 0;
    for (const file of files.values()) bytes += file.bytes;
    for (const [name, file] of files) {
      if (bytes <= maxBytes || now() - file.usedAt < graceMs) return;
      files.delete(name);
      bytes -= file.bytes;
      await rm(join(folder, name), { force: true });
    }
  }

  return {
    async fetch(project, path) {
      const name = join(project, path);
      const known = files.get(name);
      if (known) {
        files.delete(name);
        files.set(name, { ...known, usedAt: now() });
        return true;
      }
      const running = fetching.get(name) ?? load(name, project, path).finally(() => fetching.delete(name));
      fetching.set(name, running);
      return await running;
    },
  };
}
