import type { EventStore } from '@docent/collector';

/** What a contract needs to know of a store. */
export interface StoreUnderTest {
  /** Opens the same, at first empty, database each time. */
  open(): Promise<EventStore>;
  /** Removes the database. */
  remove(): Promise<void>;
}

/** Makes a test function that gets a store of its own. */
export type WithStore = (work: (store: EventStore, database: StoreUnderTest) => Promise<void>) => () => Promise<void>;

/** Opens a store for each test, and closes and removes it afterwards. */
export function createWithStore(create: () => Promise<StoreUnderTest>): WithStore {
  return work => async () => {
    const database = await create();
    const store = await database.open();
    try {
      await work(store, database);
    } finally {
      await store.close();
      await database.remove();
    }
  };
}
