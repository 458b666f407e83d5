import type { Kysely } from 'kysely';
import type { EventStore } from '../../store/event-store.js';
import type { Tables } from '../../store/tables.js';
import { makeChange } from '../change.js';

/** Files removed in one transaction: they may be large, and others wait for its end. */
const filesAtOnce = 50;

/**
 * Removes published files that belong to no version: those of publications that failed after they had stored them. A publication
 * under way that counts on one of them stores it again; its version and this are made one after the other.
 *
 * @param now milliseconds since the epoch
 * @param goOn asked before each step; false ends it
 * @returns how many files
 */
export async function purgeUnusedFiles(store: EventStore, now: number, goOn: () => Promise<boolean>): Promise<number> {
  let removed = 0;
  while ((await goOn()) && (await store.query(findUnused)).length > 0) {
    const actor = { keyId: null, name: 'retention' };
    removed += await makeChange(store, { project: '*', actor, now }, async ({ database }) => {
      // Looked for again: meanwhile a version may have come that has them.
      const unused = await findUnused(database);
      if (unused.length > 0) await database.deleteFrom('published_files').where('hash', 'in', unused).execute();
      return unused.length;
    });
  }
  return removed;
}

async function findUnused(database: Kysely<Tables>): Promise<string[]> {
  const rows = await database
    .selectFrom('published_files')
    .select('hash')
    .where('hash', 'not in', eb => eb.selectFrom('published_paths').select('hash'))
    .limit(filesAtOnce)
    .execute();
  return rows.map(({ hash }) => hash);
}
