import { createAnnouncer } from '../announcer.js';
import type { EventStore } from '../event-store.js';
import { createGroupCommit } from '../group-commit.js';
import { createQueries } from '../queries.js';
import { StoreError } from '../store-error.js';
import type { StoreTransaction } from '../store-transaction.js';
import { createTransactionQueries } from '../transaction-queries.js';
import { createFileGuard } from './file-guard.js';
import { createInsertMessages } from './insert-messages.js';
import { kyselySqlite } from './kysely-sqlite.js';
import { migrate } from './migrate.js';
import { limitPages, openDatabase } from './open-database.js';
import { rollBack } from './roll-back.js';
import { savepoint } from './savepoint.js';
import { truncateLog } from './truncate-log.js';
import { writeGroup } from './write-group.js';
import { type Append, createWriteThread } from './write-thread.js';

/** Something to write: messages, or work in the transaction. */
type Write = { append: Append } | { work: () => unknown };

/** How to open a SQLite store. */
export interface SqliteStoreOptions {
  /** Database file, created when missing; its folder must exist. `:memory:` keeps it in memory. */
  path: string;
  /** Largest size of the file in pages of 4 kB. Default: as large as the disk allows. */
  maxPages?: number;
  /** Called after each transaction with the number of requests in it and the milliseconds it took; for measuring group commit. */
  onCommit?: (requests: number, milliseconds: number) => void;
}

/** Pages that lie apart, as those of a list in some order do, are read from memory, not from the disk; SQLite's own 2 MB hold a few lists. */
const readCache = 'PRAGMA cache_size = -32000';

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
      // Where a copy of another store ended; from now on this one has data of its own.
      opened.exec('DROP TABLE IF EXISTS store_copy');
      limitPages(opened, maxPages);
      opened.exec(readCache);
      return opened;
    } catch (error) {
      opened.close();
      throw error;
    }
  });
  const assertInPlace = createFileGuard(path);
  const newest = database.prepare('SELECT seq FROM event_counters WHERE project = ?');
  const announcer = createAnnouncer();
  const insertMessages = createInsertMessages(database);
  const kysely = kyselySqlite(database);
  const queries = createQueries(kysely);
  const transaction = {
    ...createTransactionQueries(kysely),
    nested: <T>(work: () => Promise<T>) => savepoint(database, work),
  };
  const thread = createWriteThread(path, maxPages);
  let erased = false;
  let closed = false;

  const group = createGroupCommit<Write, unknown>(async writes => {
    assertInPlace();
    const began = performance.now();
    const appends = writes.flatMap(write => ('append' in write ? [write.append] : []));
    const outcomes =
      appends.length === writes.length && thread.suits(appends)
        ? await thread.write(appends)
        : await writeGroup(database, writes.map(toWork));
    onCommit?.(writes.length, performance.now() - began);
    // What was erased must not survive in the log either.
    if (erased) truncateLog(database);
    erased = false;
    return outcomes;
  });

  function toWork(write: Write): () => unknown {
    return 'work' in write ? write.work : () => insertMessages(write.append.project, write.append.messages);
  }

  function announce(project: string): void {
    if (announcer.isHeard()) announcer.announce(project, Number(newest.get(project)?.['seq'] ?? 0));
  }

  function use<T>(what: string, work: () => Promise<T>): Promise<T> {
    return attempt(what, () => {
      if (closed) throw new StoreError('The store is closed.');
      return work();
    });
  }

  /** There is one connection: what does not belong to a transaction waits for its end. */
  function apart<T>(what: string, work: () => Promise<T>): Promise<T> {
    return use(what, async () => {
      await group.settled();
      return await work();
    });
  }

  return {
    append: (project, messages) =>
      use('The events could not be stored', async () => {
        if (messages.length === 0) return { stored: 0 };
        const stored = (await group.add({ append: { project, messages } })) as number;
        announce(project);
        return { stored };
      }),
    read: query => apart('The events could not be read', () => queries.read(query)),
    history: query => apart('The events could not be read', () => queries.history(query)),
    async transact<T>(work: (transaction: StoreTransaction) => Promise<T>) {
      if (closed) throw new StoreError('The store is closed.');
      const erase: StoreTransaction['erase'] = (project, customer, at) => {
        erased = true;
        return transaction.erase(project, customer, at);
      };
      const forget: StoreTransaction['forget'] = what => {
        erased = true;
        return transaction.forget(what);
      };
      const appended = new Set<string>();
      const append: StoreTransaction['append'] = async (project, messages) => {
        if (insertMessages(project, messages) > 0) appended.add(project);
      };
      const result = (await group.add({ work: () => work({ ...transaction, append, erase, forget }) })) as T;
      for (const project of appended) announce(project);
      return result;
    },
    query: work => apart('The store could not be read', () => work(kysely)),
    findCommands: id => apart('The commands could not be read', () => queries.findCommands(id)),
    count: project => apart('The events could not be counted', () => queries.count(project)),
    writeKey: project => apart('The write key could not be read', () => queries.writeKey(project)),
    onAppend: listener => announcer.listen(listener),
    health: () =>
      apart('The database cannot be written to', async () => {
        assertInPlace();
        try {
          database.exec(`BEGIN IMMEDIATE; INSERT INTO projects VALUES ('', 'probe') ON CONFLICT DO NOTHING;`);
        } finally {
          rollBack(database);
        }
      }),
    async close() {
      if (closed) return;
      closed = true;
      await group.flush();
      await thread.close();
      announcer.destroy();
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
