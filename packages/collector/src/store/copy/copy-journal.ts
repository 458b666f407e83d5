import { type Kysely, sql } from 'kysely';
import { StoreError } from '../store-error.js';
import type { Tables } from '../tables.js';
import type { CopyEnd } from './copy-end.js';
import { countRows, type Key } from './rows.js';
import type { TableShape } from './table-shape.js';

/** Keeps in the target how far copying has come, in the same transactions as the rows. */
export interface CopyJournal {
  /** Key of the last row that was copied. */
  read(table: string): Promise<Key | undefined>;
  write(database: Kysely<Tables>, table: string, key: Key): Promise<void>;
}

/**
 * Begins or resumes copying. Collectors drop the journal when they open a store: from then on it has data of its own.
 *
 * @throws StoreError when the target has data that does not come from this source
 */
export async function openJournal(
  source: CopyEnd,
  target: CopyEnd,
  tables: readonly TableShape[],
): Promise<CopyJournal> {
  const { database } = target;
  await sql`CREATE TABLE IF NOT EXISTS store_copy (name text PRIMARY KEY, value text NOT NULL)`.execute(database);
  const read = async (name: string) => {
    const { rows } = await sql<{ value: string }>`SELECT value FROM store_copy WHERE name = ${name}`.execute(database);
    return rows[0]?.value;
  };
  const write = (within: Kysely<Tables>, name: string, value: string) =>
    sql`INSERT INTO store_copy (name, value) VALUES (${name}, ${value})
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(within);

  async function refuse(table: string): Promise<never> {
    await sql`DROP TABLE store_copy`.execute(database);
    throw new StoreError(
      `The target ${target.label} has data of its own (table "${table}"). Copy to an empty database, or to one that a copy from the same source was begun in and no collector has used since.`,
    );
  }

  const begun = await read('source');
  if (begun === undefined) {
    for (const table of tables) {
      if ((await countRows(database, table)) === 0) continue;
      // What the schema comes with is in the source, too.
      if (target.fresh) await sql`DELETE FROM ${sql.table(table.name)}`.execute(database);
      else await refuse(table.name);
    }
    await write(database, 'source', source.label);
  } else if (begun !== source.label) {
    throw new StoreError(
      `The target ${target.label} holds a copy of ${begun}, not of ${source.label}. Use another target.`,
    );
  }
  return {
    async read(table) {
      const value = await read(`table:${table}`);
      return value === undefined ? undefined : (JSON.parse(value) as Key);
    },
    async write(within, table, key) {
      await write(within, `table:${table}`, JSON.stringify(key));
    },
  };
}
