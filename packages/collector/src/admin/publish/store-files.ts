import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { EventStore } from '../../store/event-store.js';

/** Hash of the content by path. */
export type StoredPaths = ReadonlyMap<string, string>;

/** Bytes in one transaction: others wait for its end. */
const bytesAtOnce = 4_000_000;

/**
 * Keeps the immutable files of a folder of published files in the store, each content once.
 *
 * @returns what lies where; nothing serves it before it is made part of a version
 */
export async function storeFiles(store: EventStore, folder: string): Promise<StoredPaths> {
  const paths = new Map<string, string>();
  let waiting: { hash: string; bytes: number; content: Uint8Array }[] = [];
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await store.transact(async ({ database }) => {
      for (const row of rows) {
        await database
          .insertInto('published_files')
          .values(row)
          .onConflict(conflict => conflict.doNothing())
          .execute();
      }
    });
  };
  for (const path of await listFiles(folder)) {
    const content = await readFile(join(folder, path));
    const hash = createHash('sha256').update(content).digest('hex');
    paths.set(path, hash);
    const known = await store.query(database =>
      database.selectFrom('published_files').select('hash').where('hash', '=', hash).executeTakeFirst(),
    );
    if (known) continue;
    waiting.push({ hash, bytes: content.byteLength, content });
    if (waiting.reduce((bytes, file) => bytes + file.bytes, 0) >= bytesAtOnce) await flush();
  }
  await flush();
  return paths;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => path !== 'manifest.json' && !path.endsWith('.tmp'))
    .sort();
}
