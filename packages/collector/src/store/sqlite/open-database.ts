/** The part of `node:sqlite`'s DatabaseSync that the store uses; `@photostructure/sqlite` has the same. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/** A prepared statement. */
export interface SqliteStatement {
  all(...parameters: SqliteValue[]): Record<string, unknown>[];
  get(...parameters: SqliteValue[]): Record<string, unknown> | undefined;
  run(...parameters: SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

/** What a parameter may be. */
export type SqliteValue = string | number | bigint | null;

/** How long a statement waits for another process, in milliseconds. */
export const busyTimeout = 1000;

interface SqliteModule {
  DatabaseSync: new (path: string) => SqliteDatabase;
}

/**
 * Opens a database file with Node's own SQLite, or with the library of the same interface where Node has none (before 22.5).
 *
 * @param path file, created when missing; or `:memory:`
 */
export async function openDatabase(path: string): Promise<SqliteDatabase> {
  const { DatabaseSync } = await loadModule();
  const database = new DatabaseSync(path);
  // WAL lets readers read while we write; FULL syncs the log at each commit, so that what was acknowledged survives a power cut.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  // What is deleted is overwritten, so that the file does not tell what was erased.
  database.exec('PRAGMA secure_delete = ON;');
  // Waiting blocks the event loop, so only as long as a backup's shortest lock takes; the sender tries again anyway.
  database.exec(`PRAGMA busy_timeout = ${busyTimeout};`);
  return database;
}

/** Bounds the size of the file, in pages of 4 kB, for what is written over this connection; undefined: as large as the disk allows. */
export function limitPages(database: SqliteDatabase, maxPages: number | undefined): void {
  if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
}

async function loadModule(): Promise<SqliteModule> {
  // A variable, because types and bundlers of older Node versions do not know the module.
  const builtIn = 'node:sqlite';
  try {
    return (await import(builtIn)) as SqliteModule;
  } catch {
    return (await import('@photostructure/sqlite')) as unknown as SqliteModule;
  }
}
