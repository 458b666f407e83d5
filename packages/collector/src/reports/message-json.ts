import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../store/is-postgres.js';
import type { Tables } from '../store/tables.js';

/** A text of the JSON of a message, whatever the dialect. */
export function jsonText(database: Kysely<Tables>, column: RawBuilder<unknown>, ...path: string[]): RawBuilder<string> {
  const keys = path.map(key => sql`CAST(${key} AS text)`);
  if (isPostgres(database)) return sql`json_extract_path_text(${column}::json, ${sql.join(keys)})`;
  return sql`json_extract(${column}, ${pathOf(path)})`;
}

/** A number from 0 to `most` of the JSON of a message; null where it is none, or not among these. */
export function jsonNumber(
  database: Kysely<Tables>,
  column: RawBuilder<unknown>,
  most: number,
  ...path: string[]
): RawBuilder<number> {
  const text = jsonText(database, column, ...path);
  if (!isPostgres(database)) {
    const type = sql`json_type(${column}, ${pathOf(path)})`;
    return sql`(CASE WHEN ${type} IN ('integer', 'real') AND ${text} BETWEEN 0 AND ${most} THEN ${text} END)`;
  }
  // Nested, because only CASE says what is looked at first: casting something else would fail.
  const isNumber = sql`${text} ~ '^[0-9]{1,10}([.][0-9]{1,18})?(e-[0-9]{1,2})?$'`;
  const number = sql`CAST(${text} AS double precision)`;
  const top = sql`CAST(${most} AS double precision)`;
  return sql`(CASE WHEN ${isNumber} THEN CASE WHEN ${number} <= ${top} THEN ${number} END END)`;
}

function pathOf(keys: readonly string[]): string {
  return `$.${keys.map(key => `"${key}"`).join('.')}`;
}
