import type { EventStore } from '@docent/collector';
import { sql } from 'kysely';

/** Sets a pragma of a SQLite store, in the connection that it writes with: `query_only = ON`. */
export async function setPragma(store: EventStore, text: string): Promise<void> {
  await store.query(async database => await sql.raw(`PRAGMA ${text}`).execute(database));
}

/** Pages that a SQLite store has. */
export async function countPages(store: EventStore): Promise<number> {
  return await store.query(async database => {
    const { rows } = await sql<{ page_count: number }>`SELECT page_count FROM pragma_page_count`.execute(database);
    return rows[0]?.page_count ?? 0;
  });
}
