import type { AppendListener, EventStore } from '../event-store.js';
import { createGroupCommit } from '../group-commit.js';
import { createQueries } from '../queries.js';
import { StoreError } from '../store-error.js';
import { type Append, createIngest } from './ingest.js';
import { kyselySqlite } from './kysely-sqlite.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { rollBack } from './roll-back.js';

/** How to open a SQLite store. */
export interface SqliteStoreOptions {
  /** Database file, created when missing; its folder must exist. `:memory:` keeps it in memory. */
  path: string;
  /** Largest size of the file in pages of 4 kB. Default: as large as the disk allows. */
  maxPages?: number;
  /** Called after each transaction with the number of appends in it; for measuring group commit. */
  onCommit?: (appends: number) => void;
}

/**
 * Opens the embedded store: one SQLite file, no server.
 *
 * @throws StoreError when the file cannot be opened, is no database, or was made by a newer Docent
 */
export async function openSqliteStore({ path, maxPages, onCommit }: SqliteStoreOptions): Promise<EventStore> {
  const database = await attempt(`The database ${path} cannot be opened`, async () => {
    const opened = await openDatabase(path);
    try {
      migrate(opened);
      if (maxPages !== undefined) opened.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  });
  const ingest = createIngest(database);
  const newest = database.prepare('SELECT max(seq) AS seq FROM events WHERE project = ?');
  const queries = createQueries(kyselySqlite(database));
  const listeners = new Set<AppendListener>();
  let closed = false;

  /** Runs after the outcomes were told: a listener that throws must not turn what is stored into a failure. */
  function announce(projects: Set<string>) {
    if (closed) return;
    for (const project of listeners.size > 0 ? projects : []) {
      const seq = Number(newest.get(project)?.['seq'] ?? 0);
      for (const listener of listeners) {
        try {
          listener({ project, seq });
        } catch (error) {
          process.emitWarning(error instanceof Error ? error : String(error));
        }
      }
    }
  }

  const group = createGroupCommit<Append, { stored: number }>(appends => {
    const outcomes = ingest(appends);
    onCommit?.(appends.length);
    const stored = appends.filter((_, index) => outcomes[index] && 'value' in outcomes[index]);
    setImmediate(announce, new Set(stored.map(({ project }) => project)));
    return outcomes;
  });

  function use<T>(what: string, work: () => Promise<T>): Promise<T> {
    return attempt(what, () => {
      if (closed) throw new StoreError('The store is closed.');
      return work();
    });
  }

  return {
    append: (project, messages) =>
      use('The events could not be stored', () =>
        messages.length === 0 ? Promise.resolve({ stored: 0 }) : group.add({ project, messages }),
      ),
    read: query => use('The events could not be read', () => queries.read(query)),
    count: project => use('The events could not be counted', () => queries.count(project)),
    writeKey: project => use('The write key could not be read', () => queries.writeKey(project)),
    onAppend(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    health: () =>
      use('The database cannot be written to', async () => {
        try {
          database.exec(`BEGIN IMMEDIATE; INSERT INTO projects VALUES ('', 'probe') ON CONFLICT DO NOTHING;`);
        } finally {
          rollBack(database);
        }
      }),
    async close() {
      if (closed) return;
      group.flush();
      closed = true;
      listeners.clear();
      database.close();
    },
  };
}

async function attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${what}: ${reason}`, { cause: error });
  }
}
