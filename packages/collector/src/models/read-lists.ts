import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import type { ListDefinition } from './list-definition.js';

/** A list that learns, and how far it is. */
export interface LearnedList {
  project: string;
  list: string;
  definition: ListDefinition;
  /** Everything up to this event has been read. */
  seq: number;
  /** When training was last begun, in milliseconds since the epoch. */
  triedAt?: number;
  /** Why it came to nothing then. */
  failed?: string;
}

/** Lists that learn, of all projects or of one. */
export async function readLists(database: Kysely<Tables>, project?: string): Promise<LearnedList[]> {
  const rows = await database
    .selectFrom('learned_lists')
    .selectAll()
    .$if(project !== undefined, query => query.where('project', '=', project!))
    .orderBy('project')
    .orderBy('list')
    .execute();
  return rows.map(row => ({
    project: row.project,
    list: row.list,
    definition: JSON.parse(row.definition) as ListDefinition,
    seq: Number(row.seq),
    ...(row.tried_at !== null && { triedAt: Number(row.tried_at) }),
    ...(row.failed !== null && { failed: row.failed }),
  }));
}
