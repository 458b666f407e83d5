import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../tables.js';
import type { TableShape } from './table-shape.js';

/** A row as the driver gives it. */
export type Row = Record<string, unknown>;
/** The values of a row's key, in the order of the table's key. */
export type Key = readonly unknown[];

/** Databases take only so many parameters per statement, and SQLite only so long a chain of conditions. */
const parametersPerStatement = 15_000;
const conditionsPerStatement = 200;

/** The key of a row. */
export function keyOf({ key }: TableShape, row: Row): Key {
  return key.map(column => row[column]);
}

/** Rows behind a key, in the order of the database's own: which may differ between two for texts. */
export async function readRows(
  database: Kysely<Tables>,
  table: TableShape,
  after: Key | undefined,
  limit: number,
): Promise<Row[]> {
  const key = list(table.key.map(column => sql.ref(column)));
  const behind = after ? sql`WHERE (${key}) > (${list(after.map(value => sql.val(value)))})` : sql``;
  const { rows } = await sql<Row>`
    SELECT ${columnsOf(table)} FROM ${sql.table(table.name)} ${behind} ORDER BY ${key} LIMIT ${sql.lit(limit)}
  `.execute(database);
  return rows;
}

/** Those rows of these keys that are there. */
export async function findRows(database: Kysely<Tables>, table: TableShape, keys: readonly Key[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunk(keys, conditionsPerStatement)) {
    const { rows } = await sql<Row>`
      SELECT ${columnsOf(table)} FROM ${sql.table(table.name)} WHERE ${anyOf(table, some)}
    `.execute(database);
    found.push(...rows);
  }
  return found;
}

/** Inserts rows, none of which may be there; or leaves those out that are. */
export async function insertRows(
  database: Kysely<Tables>,
  table: TableShape,
  rows: readonly Row[],
  known: 'refused' | 'left out' = 'refused',
): Promise<void> {
  const conflict = known === 'refused' ? sql`` : sql`ON CONFLICT DO NOTHING`;
  for (const some of chunk(rows, Math.floor(parametersPerStatement / table.columns.length))) {
    const values = some.map(row => sql`(${list(table.columns.map(column => sql.val(toParameter(row[column]))))})`);
    await sql`INSERT INTO ${sql.table(table.name)} (${columnsOf(table)}) VALUES ${list(values)} ${conflict}`.execute(
      database,
    );
  }
}

/** Deletes rows. */
export async function deleteRows(database: Kysely<Tables>, table: TableShape, keys: readonly Key[]): Promise<void> {
  for (const some of chunk(keys, conditionsPerStatement)) {
    await sql`DELETE FROM ${sql.table(table.name)} WHERE ${anyOf(table, some)}`.execute(database);
  }
}

/** How many rows a table has. */
export async function countRows(database: Kysely<Tables>, { name }: TableShape): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM ${sql.table(name)}`.execute(database);
  return Number(rows[0]?.total ?? 0);
}

function columnsOf({ columns }: TableShape): RawBuilder<unknown> {
  return list(columns.map(column => sql.ref(column)));
}

function anyOf({ key }: TableShape, keys: readonly Key[]): RawBuilder<unknown> {
  const same = (values: Key) =>
    sql`(${sql.join(
      key.map((column, index) => sql`${sql.ref(column)} = ${sql.val(values[index])}`),
      sql` AND `,
    )})`;
  return sql.join(keys.map(same), sql` OR `);
}

function list(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(parts, sql`, `);
}

/** SQLite gives bytes as Uint8Array, which PostgreSQL's driver takes for an object. */
function toParameter(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
