import { sql } from 'kysely';
import { StoreError } from '../store-error.js';
import type { CopyEnd } from './copy-end.js';

/** A table that is copied. */
export interface TableShape {
  name: string;
  /** In alphabetical order. */
  columns: readonly string[];
  /** Columns that name a row. */
  key: readonly string[];
  /** Whether its rows may be large, because they hold files. */
  hasFiles: boolean;
}

/** Tables that belong to one database and are made anew in the other. */
const ownTables = new Set(['docent_schema', 'store_copy', 'event_ids']);
/** Columns that only one of the databases has. */
const ownColumns = new Set(['events.row_id']);
/** What names a row where PostgreSQL's primary key has more columns than it takes, for the partitions. */
const keys: Readonly<Record<string, readonly string[]>> = { events: ['project', 'seq'] };

/** Every table of the schema that is to be copied, as the database itself describes it: a table that a feature adds is copied, too. */
export async function listTables(end: CopyEnd): Promise<TableShape[]> {
  const rows = end.dialect === 'sqlite' ? await describeSqlite(end) : await describePostgres(end);
  const tables = new Map<string, { columns: string[]; key: string[]; hasFiles: boolean }>();
  for (const { table, column, type, key } of rows) {
    if (ownTables.has(table)) continue;
    const shape = tables.get(table) ?? { columns: [], key: [], hasFiles: false };
    tables.set(table, shape);
    if (ownColumns.has(`${table}.${column}`)) continue;
    shape.columns.push(column);
    shape.hasFiles ||= /^(blob|bytea)$/i.test(type);
    if (key > 0) shape.key[key - 1] = column;
  }
  return [...tables].map(([name, shape]) => ({
    name,
    columns: shape.columns.sort(),
    key: keys[name] ?? shape.key,
    hasFiles: shape.hasFiles,
  }));
}

/**
 * Tables that both databases have with the same columns. Rows are named by the primary key that PostgreSQL has: SQLite's may be
 * a number that it gives out itself.
 *
 * @throws StoreError when one of them lacks a table or a column, or a table has no key
 */
export async function sharedTables(source: CopyEnd, target: CopyEnd): Promise<TableShape[]> {
  const [from, to] = await Promise.all([listTables(source), listTables(target)]);
  const names = [...new Set([...from, ...to].map(({ name }) => name))].sort();
  return names.map(name => {
    const [here, there] = [from, to].map(list => list.find(table => table.name === name));
    if (!here || !there || here.columns.join() !== there.columns.join()) {
      throw new StoreError(`The table "${name}" is not the same in both databases. Was something added by hand?`);
    }
    const table = target.dialect === 'postgres' ? there : here;
    if (table.key.length === 0) throw new StoreError(`The table "${name}" has no primary key, so it cannot be copied.`);
    return table;
  });
}

interface DescribedColumn {
  table: string;
  column: string;
  type: string;
  /** Place in the primary key, from 1; 0: not in it. */
  key: number;
}

async function describeSqlite({ database }: CopyEnd): Promise<DescribedColumn[]> {
  const { rows } = await sql<DescribedColumn>`
    SELECT tables.name AS "table", columns.name AS "column", columns.type AS "type", columns.pk AS "key"
    FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`.execute(database);
  return rows;
}

/** Without partitions: they are reached through their table. */
async function describePostgres({ database }: CopyEnd): Promise<DescribedColumn[]> {
  const { rows } = await sql<DescribedColumn>`
    SELECT tables.relname AS "table", columns.attname AS "column", format_type(columns.atttypid, NULL) AS "type",
      COALESCE(array_position(keys.indkey::int2[], columns.attnum) + 1, 0) AS "key"
    FROM pg_class AS tables
    JOIN pg_attribute AS columns ON columns.attrelid = tables.oid AND columns.attnum > 0 AND NOT columns.attisdropped
    LEFT JOIN pg_index AS keys ON keys.indrelid = tables.oid AND keys.indisprimary
    WHERE tables.relnamespace = current_schema()::regnamespace AND tables.relkind IN ('r', 'p') AND NOT tables.relispartition
  `.execute(database);
  return rows;
}
