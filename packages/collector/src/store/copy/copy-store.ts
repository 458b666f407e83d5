import { sql } from 'kysely';
import { sqlState } from '../postgres/failures.js';
import { StoreError } from '../store-error.js';
import { type CopyEnd, openCopyEnd } from './copy-end.js';
import { openJournal } from './copy-journal.js';
import { completePostgres, copyRest, type CopyWork, repairTable, sumUp } from './copy-table.js';
import { countRows } from './rows.js';
import { sharedTables, type TableShape } from './table-shape.js';

/** How to copy. */
export interface CopyOptions {
  /** Url of a PostgreSQL database, or absolute path of a SQLite file. */
  from: string;
  to: string;
  /** Told how far it is. */
  onProgress?: (progress: CopyProgress) => void;
  /** Ends it between two batches; it can be resumed. */
  stop?: AbortSignal;
  /** Rows that are read at once. Default: 500. */
  batch?: number;
}

/** How far copying is. */
export interface CopyProgress {
  doing: 'copying' | 'comparing' | 'repairing';
  table: string;
  /** Rows of the table that were copied so far; when copying. */
  done: number;
  /** Rows that the source's table had when it began. */
  total: number;
}

/** A table as it is in both. */
export interface ComparedTable {
  table: string;
  source: { rows: number; checksum: string };
  target: { rows: number; checksum: string };
  same: boolean;
}

/** What came of it. */
export interface CopyReport {
  tables: ComparedTable[];
  /** Whether each table has the same rows. Not so while the source is being written to. */
  same: boolean;
}

/**
 * Copies an installation into another database, goes on where an earlier run ended, and compares each table by count and
 * checksum afterwards; tables that differ are repaired, and compared once more.
 *
 * The source may be in use: what is written meanwhile is copied by a run after the last write.
 *
 * @throws StoreError when a database cannot be used, or the target has other data
 */
export async function copyStore({ from, to, onProgress, stop, batch = 500 }: CopyOptions): Promise<CopyReport> {
  const source = await openCopyEnd(from, 'source');
  try {
    const target = await openCopyEnd(to, 'target');
    try {
      if (source.dialect === 'sqlite' && target.dialect === 'sqlite') {
        throw new StoreError('Both are SQLite files. Copy the file with "sqlite3 <from> \'.backup <to>\'" instead.');
      }
      const tables = await sharedTables(source, target);
      const journal = await openJournal(source, target, tables);
      await prepareMonths(source, target);
      const totals = new Map<string, number>();
      const done = new Map<string, number>();
      const tell = (doing: CopyProgress['doing'], table: string) =>
        onProgress?.({ doing, table, done: done.get(table) ?? 0, total: totals.get(table) ?? 0 });
      const work: CopyWork = {
        source,
        target,
        batch,
        onRows(table, rows) {
          done.set(table, (done.get(table) ?? 0) + rows);
          tell('copying', table);
        },
        checkStop() {
          if (stop?.aborted) throw new StoreError('Copying was stopped. Run it again to go on where it ended.');
        },
      };
      const compare = async (table: TableShape): Promise<ComparedTable> => {
        tell('comparing', table.name);
        const [here, there] = [await sumUp(work, source, table), await sumUp(work, target, table)];
        const same = here.rows === there.rows && here.checksum === there.checksum;
        return { table: table.name, source: here, target: there, same };
      };

      for (const table of tables) {
        const total = await countRows(source.database, table);
        const copied = await countRows(target.database, table);
        totals.set(table.name, total);
        done.set(table.name, copied);
        tell('copying', table.name);
        await copyRest(work, journal, table, total - copied).catch((error: unknown) => {
          // Something was deleted and came back under another key: comparing finds it, repairing deletes first.
          if (!isUniqueViolation(error)) throw error;
        });
      }
      const compared: ComparedTable[] = [];
      for (const table of tables) {
        let result = await compare(table);
        if (!result.same) {
          tell('repairing', table.name);
          await repairTable(work, journal, table);
          result = await compare(table);
        }
        compared.push(result);
      }
      if (target.dialect === 'postgres') await completePostgres(target);
      return { tables: compared, same: compared.every(({ same }) => same) };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Older events share the default partition: ten years of months are enough to go through. */
const longestPast = 10 * 366 * 24 * 60 * 60 * 1000;

async function prepareMonths(source: CopyEnd, target: CopyEnd): Promise<void> {
  const { rows } = await sql<{ first: number | null }>`SELECT min(received_at) AS first FROM events`.execute(
    source.database,
  );
  await target.prepareMonths(Math.max(Number(rows[0]?.first ?? Date.now()), Date.now() - longestPast));
}

function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === '23505' || (error instanceof Error && error.message.includes('UNIQUE constraint failed'));
}
