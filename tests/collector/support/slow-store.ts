import { type EventStore, openSqliteStore } from '@docent/collector';

/** A store that holds appends back until it is told to go on. */
export interface SlowStore {
  store: EventStore;
  /** Ids of what was stored. */
  stored: string[];
  /** Resolves when the first append has come. */
  arrived: Promise<void>;
  /** Lets all appends go on, later ones at once. */
  release(): void;
}

/** Opens one in memory. */
export async function openSlowStore(): Promise<SlowStore> {
  const store = await openSqliteStore({ path: ':memory:' });
  const gate = defer();
  const arrival = defer();
  const stored: string[] = [];
  const slow: EventStore = {
    ...store,
    append: async (project, messages) => {
      arrival.resolve();
      await gate.promise;
      const result = await store.append(project, messages);
      stored.push(...messages.map(({ messageId }) => messageId));
      return result;
    },
  };
  return { store: slow, stored, arrived: arrival.promise, release: gate.resolve };
}

function defer() {
  let resolve = () => {};
  const promise = new Promise<void>(done => (resolve = done));
  return { promise, resolve };
}
