import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.js';
import { createChecksum, digest } from './checksum.js';
import type { CopyEnd } from './copy-end.js';
import type { CopyJournal } from './copy-journal.js';
import { countRows, deleteRows, findRows, insertRows, type Key, keyOf, readRows, type Row } from './rows.js';
import type { TableShape } from './table-shape.js';

/** What is at work. */
export interface CopyWork {
  source: CopyEnd;
  target: CopyEnd;
  /** Rows at once. */
  batch: number;
  /** Told how many rows of a table were gone through since it was last told. */
  onRows(table: string, rows: number): void;
  /** Throws when copying is to end. */
  checkStop(): void;
}

/**
 * Copies the rows behind the last that was copied; each batch is one transaction together with the place it reaches.
 *
 * @param most how many rows to copy at most, or a little more: a source that is written to faster than it is copied has no end
 */
export async function copyRest(work: CopyWork, journal: CopyJournal, table: TableShape, most: number): Promise<void> {
  const { source, target } = work;
  let after = await journal.read(table.name);
  for (let left = most; left > 0;) {
    work.checkStop();
    const rows = await readRows(source.database, table, after, batchOf(work, table));
    const last = rows.at(-1);
    if (!last) return;
    const reached = keyOf(table, last);
    await target.database.transaction().execute(async database => {
      await insert(database, target, table, rows);
      await journal.write(database, table.name, reached);
    });
    after = reached;
    left -= rows.length;
    work.onRows(table.name, rows.length);
  }
}

/** Makes a table of the target the same as that of the source, whatever the difference is. */
export async function repairTable(work: CopyWork, journal: CopyJournal, table: TableShape): Promise<void> {
  const { source, target } = work;
  // What goes makes room first: another row may have its place in a unique index.
  for await (const rows of batches(work, target, table)) {
    const there = new Set((await findRows(source.database, table, keysOf(table, rows))).map(row => text(table, row)));
    const gone = rows.filter(row => !there.has(text(table, row)));
    if (gone.length === 0) continue;
    await target.database.transaction().execute(database => remove(database, target, table, gone));
  }
  for await (const rows of batches(work, source, table)) {
    const found = await findRows(target.database, table, keysOf(table, rows));
    const known = new Map(found.map(row => [text(table, row), digest(table, row)]));
    const different = rows.filter(row => known.get(text(table, row)) !== digest(table, row));
    const reached = keysOf(table, rows.slice(-1))[0] ?? [];
    await target.database.transaction().execute(async database => {
      const outdated = different.filter(row => known.has(text(table, row)));
      await remove(database, target, table, outdated);
      await insert(database, target, table, different);
      await journal.write(database, table.name, reached);
    });
  }
}

/** Number and checksum of a table's rows. */
export async function sumUp(
  work: CopyWork,
  end: CopyEnd,
  table: TableShape,
): Promise<{ rows: number; checksum: string }> {
  const checksum = createChecksum();
  for await (const rows of batches(work, end, table)) for (const row of rows) checksum.add(digest(table, row));
  return checksum.get();
}

/** Files are read a few at a time, since they are kept in memory meanwhile. */
function batchOf({ batch }: CopyWork, { hasFiles }: TableShape): number {
  return hasFiles ? Math.min(batch, 8) : batch;
}

/** As many rows as there are when it begins, and no more than a batch beyond. */
async function* batches(work: CopyWork, end: CopyEnd, table: TableShape): AsyncGenerator<Row[]> {
  let after: Key | undefined;
  for (let left = await countRows(end.database, table); left > 0;) {
    work.checkStop();
    const rows = await readRows(end.database, table, after, batchOf(work, table));
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = keyOf(table, last);
    left -= rows.length;
  }
}

async function insert(
  database: Kysely<Tables>,
  target: CopyEnd,
  table: TableShape,
  rows: readonly Row[],
): Promise<void> {
  await insertRows(database, table, rows);
  if (target.dialect === 'postgres' && table.name === 'events') await insertRows(database, eventIds, rows, 'left out');
}

async function remove(
  database: Kysely<Tables>,
  target: CopyEnd,
  table: TableShape,
  rows: readonly Row[],
): Promise<void> {
  await deleteRows(database, table, keysOf(table, rows));
  if (target.dialect === 'postgres' && table.name === 'events')
    await deleteRows(database, eventIds, keysOf(eventIds, rows));
}

/** PostgreSQL keeps the ids of events apart. */
const eventIds: TableShape = {
  name: 'event_ids',
  columns: ['message_id', 'project'],
  key: ['project', 'message_id'],
  hasFiles: false,
};

/**
 * Ids of events that are there have to be there; one may be gone with an earlier event of the same id. Numbers that the
 * database gives out go on behind those that were copied.
 */
export async function completePostgres({ database }: CopyEnd): Promise<void> {
  await sql`INSERT INTO event_ids SELECT project, message_id FROM events ON CONFLICT DO NOTHING`.execute(database);
  const { rows } = await sql<{ table: string; column: string }>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = current_schema() AND is_identity = 'YES'`.execute(database);
  for (const { table, column } of rows) {
    await sql`SELECT setval(pg_get_serial_sequence(${table}, ${column}), COALESCE(max(${sql.ref(column)}), 0) + 1, false)
      FROM ${sql.table(table)}`.execute(database);
  }
}

function keysOf(table: TableShape, rows: readonly Row[]): Key[] {
  return rows.map(row => keyOf(table, row));
}

function text(table: TableShape, row: Row): string {
  return JSON.stringify(keyOf(table, row));
}
