import type { Kysely, Selectable } from 'kysely';
import type { KnownWriteKey, WriteKeys } from '../ingest/write-keys.js';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';
import type { WriteKeyTable } from './admin-tables.js';

/** A write key of a project. */
export interface WriteKey extends KnownWriteKey {
  /** Milliseconds since the epoch. */
  createdAt: number;
  revokedAt: number | null;
}

/** Sees to it that a project has a write key: the one the store makes of its own, until others take its place. */
export async function ensureWriteKey(store: EventStore, project: string, now: number): Promise<void> {
  const known = await store.query(database =>
    database.selectFrom('write_keys').select('write_key').where('project', '=', project).executeTakeFirst(),
  );
  if (known) return;
  const writeKey = await store.writeKey(project);
  await store.transact(async ({ database }) => {
    await database
      .insertInto('write_keys')
      .values({ project, write_key: writeKey, origins: null, server: 1, created_at: now, revoked_at: null })
      .onConflict(conflict => conflict.doNothing())
      .execute();
  });
}

/** Puts the write keys that hold into force. */
export async function loadWriteKeys(store: EventStore, keys: WriteKeys): Promise<void> {
  const all = await store.query(database => listWriteKeys(database));
  keys.replace(all.filter(({ revokedAt }) => revokedAt === null));
}

/** Write keys, oldest first, those that hold no more included. */
export async function listWriteKeys(database: Kysely<Tables>, project?: string): Promise<WriteKey[]> {
  const rows = await database
    .selectFrom('write_keys')
    .selectAll()
    .$if(project !== undefined, query => query.where('project', '=', project ?? ''))
    .orderBy('created_at')
    .orderBy('write_key')
    .execute();
  return rows.map(toWriteKey);
}

function toWriteKey(row: Selectable<WriteKeyTable>): WriteKey {
  return {
    project: row.project,
    writeKey: row.write_key,
    origins: row.origins === null ? null : (JSON.parse(row.origins) as string[]),
    server: row.server === 1,
    createdAt: Number(row.created_at),
    revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  };
}
