import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { KeyValueStore } from './stores.js';

/**
 * Key-value storage in IndexedDB. Opened at the first use. A connection that the browser has closed (Safari does, after
 * sleep) is replaced once per call.
 *
 * @param lost called when what was stored may be gone
 */
export function createIndexedDbStore(database: string, store: string, lost = () => {}): KeyValueStore {
  let connection: UseStore | undefined;

  function connect(): UseStore {
    const inner = createStore(database, store);
    const outer: UseStore = (mode, work) =>
      inner(mode, objects => {
        const { db } = objects.transaction;
        // Another tab deletes the database: let go, else it and all who open it after it wait for this tab to close.
        db.onversionchange = db.onclose = () => {
          db.close();
          if (connection !== outer) return;
          connection = undefined;
          lost();
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

  const change = (objects: IDBObjectStore, put: Parameters<KeyValueStore['write']>[0], remove: readonly string[]) => {
    remove.forEach(key => objects.delete(key));
    put.forEach(([key, value]) => objects.put(value, key));
  };
  /** Keys are letters of ASCII, so the prefix and the last of them bound all that start with it. */
  const from = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\x7f`);

  const self: KeyValueStore = {
    // As idb-keyval has them, whose own bring a store that nobody uses.
    get: key => run(s => s<unknown>('readonly', objects => promisifyRequest(objects.get(key)))),
    update: (key, value) =>
      run(s =>
        s('readwrite', async objects => {
          objects.put(value(await promisifyRequest<unknown>(objects.get(key))), key);
          return promisifyRequest(objects.transaction);
        }),
      ),
    write: (put, remove = []) =>
      run(s =>
        s('readwrite', objects => {
          change(objects, put, remove);
          return promisifyRequest(objects.transaction);
        }),
      ),
    delete: list =>
      run(s =>
        s('readwrite', objects => {
          const keys = [...list].sort();
          const [first] = keys;
          if (first !== undefined) {
            // One range costs the main thread what one key does; but somebody else's key may lie between.
            const range = IDBKeyRange.bound(first, keys.at(-1));
            const found = objects.getAllKeys(range);
            found.onsuccess = () => {
              if (found.result.join() === keys.join()) objects.delete(range);
              else change(objects, [], keys);
            };
          }
          return promisifyRequest(objects.transaction);
        }),
      ),
    values: (prefix, limit) =>
      run(s => s<unknown[]>('readonly', objects => promisifyRequest(objects.getAll(from(prefix), limit)))),
    count: prefix => run(s => s('readonly', objects => promisifyRequest(objects.count(from(prefix))))),
    revise: (prefix, choose) =>
      run(s =>
        s('readwrite', objects => {
          const keys = objects.getAllKeys(from(prefix));
          keys.onsuccess = () => {
            const { put = [], remove } = choose(keys.result as string[]);
            change(objects, put, remove);
          };
          return promisifyRequest(objects.transaction);
        }),
      ),
    async drop(keep) {
      // Opening a database creates it, so look first: saying no must not leave a trace.
      const known = await indexedDB.databases?.();
      if (known && !known.some(({ name }) => name === database)) return;
      if (keep && (await self.count(keep))) {
        return self.revise('', keys => ({ remove: keys.filter(key => !key.startsWith(keep)) }));
      }
      await run(s =>
        s('readwrite', objects => {
          objects.clear();
          return promisifyRequest(objects.transaction);
        }),
      );
      const open = connection;
      connection = undefined;
      await open?.('readonly', objects => objects.transaction.db.close());
      await promisifyRequest(indexedDB.deleteDatabase(database));
    },
  };
  return self;
}
