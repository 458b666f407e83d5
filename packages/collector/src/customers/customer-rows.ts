import { type Kysely, sql } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';
import type { CustomerTable } from './customer-tables.js';

/** Whose data: a user, anonymous ids, or both. */
export interface CustomerScope {
  project: string;
  userId?: string | undefined;
  anonymousIds: readonly string[];
}

/** A row as the database has it. */
export type Row = Record<string, unknown>;

/** Rows read at once: few enough for the memory, many enough for the speed. */
const pageSize = 200;

/**
 * The rows of a customer in one table, in order, each once, as they were when reading began: what is erased meanwhile is left
 * out, what is added comes with the next export.
 */
export async function* customerRows(
  store: Pick<EventStore, 'query'>,
  { table, key, ids, exported }: CustomerTable,
  { project, userId, anonymousIds }: CustomerScope,
): AsyncGenerator<Row> {
  const wanted = [
    ...(userId === undefined ? [] : ids.user.map(column => [column, userId] as const)),
    ...anonymousIds.flatMap(id => ids.anonymous.map(column => [column, id] as const)),
  ];
  const keys = new Set<string | number>();
  for (const [column, id] of wanted) {
    for (const found of await store.query(database => findKeys(database, { table, key, project, column, id }))) {
      keys.add(found);
    }
  }
  const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1));
  const columns = sql.join(exported.map(column => sql.ref(column)));
  for (let start = 0; start < sorted.length; start += pageSize) {
    const page = sql.join(sorted.slice(start, start + pageSize));
    const { rows } = await store.query(database =>
      sql<Row>`SELECT ${columns} FROM ${sql.table(table)}
        WHERE project = ${project} AND ${sql.ref(key)} IN (${page}) ORDER BY ${sql.ref(key)}`.execute(database),
    );
    yield* rows;
  }
}

async function findKeys(
  database: Kysely<Tables>,
  { table, key, project, column, id }: { table: string; key: string; project: string; column: string; id: string },
): Promise<(string | number)[]> {
  const { rows } = await sql<{ key: string | number }>`SELECT ${sql.ref(key)} AS key FROM ${sql.table(table)}
    WHERE project = ${project} AND ${sql.ref(column)} = ${id}`.execute(database);
  return rows.map(row => row.key);
}
