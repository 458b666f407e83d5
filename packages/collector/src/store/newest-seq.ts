import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** `seq` of the newest event of a project; 0: it has none. */
export async function newestSeq(database: Kysely<Tables>, project: string): Promise<number> {
  const { seq } = await database
    .selectFrom('events')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('project', '=', project)
    .executeTakeFirstOrThrow();
  return Number(seq ?? 0);
}
