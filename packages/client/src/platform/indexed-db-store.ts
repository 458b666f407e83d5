import { clear, createStore, delMany, get, promisifyRequest, set, update, type UseStore } from 'idb-keyval';
import type { KeyValueStore } from './platform.js';

/**
 * Key-value storage in IndexedDB. Opened at the first use. A connection that the browser has closed (Safari does, after
 * sleep) is replaced once per call.
 */
export function createIndexedDbStore(database: string, store: string): KeyValueStore {
  let connection: UseStore | undefined;

  function connect(): UseStore {
    const inner = createStore(database, store);
    const outer: UseStore = (mode, work) =>
      inner(mode, objects => {
        // Another tab deletes the database: let go, else it and all who open it after it wait for this tab to close.
        const { db } = objects.transaction;
        db.onversionchange = () => {
          db.close();
          if (connection === outer) connection = undefined;
        };
        return work(objects);
      });
    return outer;
  }

  async function run<T>(work: (store: UseStore) => Promise<T>): Promise<T> {
    try {
      return await work((connection ??= connect()));
    } catch {
      return work((connection = connect()));
    }
  }

  return {
    get: key => run(s => get<unknown>(key, s)),
    set: (key, value) => run(s => set(key, value, s)),
    update: (key, change) => run(s => update<unknown>(key, change, s)),
    first: limit => run(s => s<unknown[]>('readonly', objects => promisifyRequest(objects.getAll(null, limit)))),
    count: () => run(s => s<number>('readonly', objects => promisifyRequest(objects.count()))),
    delete: keys => run(s => delMany([...keys], s)),
    async drop() {
      // Opening a database creates it, so look first: saying no must not leave a trace.
      const known = await indexedDB.databases?.();
      if (known && !known.some(({ name }) => name === database)) return;
      await run(s => clear(s));
      await connection?.('readonly', objects => objects.transaction.db.close());
      connection = undefined;
      await promisifyRequest(indexedDB.deleteDatabase(database));
    },
  };
}
