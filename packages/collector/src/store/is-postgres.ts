import { type Kysely, PostgresAdapter } from 'kysely';
import type { Tables } from './tables.js';

/** Whether the query builder talks to PostgreSQL, for the few things that the dialects do differently. */
export function isPostgres(database: Kysely<Tables>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
