import { createAnnouncer } from '../announcer.js';
import type { EventStore } from '../event-store.js';
import { createGroupCommit } from '../group-commit.js';
import { maskUrl } from '../mask-url.js';
import { createQueries } from '../queries.js';
import { StoreError } from '../store-error.js';
import { type ConnectionOptions, connectionConfig, createPool } from './create-pool.js';
import { toStoreError } from './failures.js';
import { kyselyOfPool } from './kysely-postgres.js';
import { migrate } from './migrate.js';
import { makePartitions } from './partitions.js';
import { createWakeUp } from './wake-up.js';
import { type Write, writeGroup, type Written } from './write-group.js';

/** How to open a PostgreSQL store. */
export interface PostgresStoreOptions extends ConnectionOptions {
  /** How often to look for events that others stored although no notification came, in milliseconds. Default: 10,000. */
  pollInterval?: number;
  /** Called after each transaction with the number of requests in it; for measuring group commit. */
  onCommit?: (requests: number, milliseconds: number) => void;
}

/** How often to look whether a month's partition must be made, in milliseconds. */
const partitionInterval = 6 * 60 * 60 * 1000;

/**
 * Opens a store in a PostgreSQL database, which any number of collectors may share.
 *
 * @throws StoreError when the database cannot be reached, or was made by a newer Docent
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<EventStore> {
  const { url, pollInterval = 10_000, onCommit } = options;
  const pool = createPool(options);
  try {
    const client = await pool.connect();
    try {
      await migrate(client);
      // Where a copy of another store ended; from now on this one has data of its own.
      await client.query('DROP TABLE IF EXISTS store_copy');
    } finally {
      client.release();
    }
    await makePartitions(pool, Date.now());
  } catch (error) {
    await pool.end();
    throw toStoreError(`The database ${maskUrl(url)} cannot be opened`, error);
  }
  const kysely = kyselyOfPool(pool);
  const queries = createQueries(kysely);
  const announcer = createAnnouncer();
  const wakeUp = createWakeUp({
    config: connectionConfig(options),
    readCounters: async () => (await pool.query('SELECT project, seq FROM event_counters')).rows,
    onNews: announcer.announce,
    pollInterval,
  });
  const group = createGroupCommit<Write, Written>(async writes => {
    const began = performance.now();
    const outcomes = await writeGroup(pool, writes);
    onCommit?.(writes.length, performance.now() - began);
    return outcomes;
  });
  // Events without a partition go to the default one, so a failure can wait for the next time.
  const partitioning = setInterval(() => void makePartitions(pool, Date.now()).catch(() => {}), partitionInterval);
  partitioning.unref();
  let closed = false;

  function announce(project: string, last: number): void {
    announcer.announce(project, last);
    wakeUp.tell(project, last);
  }

  async function use<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (closed) throw new StoreError('The store is closed.');
    try {
      return await work();
    } catch (error) {
      throw toStoreError(what, error);
    }
  }

  return {
    append: (project, messages) =>
      use('The events could not be stored', async () => {
        if (messages.length === 0) return { stored: 0 };
        const written = await group.add({ append: { project, messages } });
        const { stored, last } = 'returned' in written ? { stored: 0, last: 0 } : written.appended;
        if (stored > 0) announce(project, last);
        return { stored };
      }),
    read: query => use('The events could not be read', () => queries.read(query)),
    history: query => use('The events could not be read', () => queries.history(query)),
    async transact<T>(work: Parameters<EventStore['transact']>[0]) {
      if (closed) throw new StoreError('The store is closed.');
      const written = await group.add({ work });
      if (!('returned' in written)) return undefined as T;
      for (const [project, last] of written.appended) announce(project, last);
      return written.returned as T;
    },
    query: work => use('The store could not be read', () => work(kysely)),
    findCommands: id => use('The commands could not be read', () => queries.findCommands(id)),
    count: project => use('The events could not be counted', () => queries.count(project)),
    writeKey: project => use('The write key could not be read', () => queries.writeKey(project)),
    onAppend(listener) {
      wakeUp.start();
      return announcer.listen(listener);
    },
    health: () =>
      use('The database cannot be written to', async () => {
        const client = await pool.connect();
        try {
          await client.query(`BEGIN; INSERT INTO projects VALUES ('', 'probe') ON CONFLICT DO NOTHING;`);
        } finally {
          await client.query('ROLLBACK').then(
            () => client.release(),
            (error: Error) => client.release(error),
          );
        }
      }),
    async close() {
      if (closed) return;
      closed = true;
      clearInterval(partitioning);
      await group.flush();
      await wakeUp.close();
      announcer.destroy();
      await pool.end();
    },
  };
}
