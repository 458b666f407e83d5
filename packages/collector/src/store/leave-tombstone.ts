import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';
import { tombstoneKey } from './tombstone-key.js';

/** Until when something is kept out. */
export interface Tombstone {
  project: string;
  kind: 'user' | 'anonymous';
  id: string;
  /** Only what is about this entity. Default: everything. */
  about?: string;
  /** Milliseconds since the epoch; null: for ever. */
  until: number | null;
}

/** Remembers that something was deleted, as a hash. Of two of the same the later counts. */
export async function leaveTombstone(
  database: Kysely<Tables>,
  { project, kind, id, about, until }: Tombstone,
): Promise<void> {
  await database
    .insertInto('tombstones')
    .values({ project, id_hash: tombstoneKey(project, kind, id, about), erased_until: until })
    .onConflict(conflict =>
      conflict.columns(['project', 'id_hash']).doUpdateSet({
        erased_until: sql<number | null>`CASE
          WHEN tombstones.erased_until IS NULL OR excluded.erased_until IS NULL THEN NULL
          WHEN tombstones.erased_until > excluded.erased_until THEN tombstones.erased_until
          ELSE excluded.erased_until END`,
      }),
    )
    .execute();
}
