import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { type CollectorOptions, type EventStore, openStore } from '@docent/collector';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../support/start-postgres.js';
import { openCollector, temporaryFolder, type TestCollector } from './open-collector.js';

/** A collector that says where its store is, so that another can be opened on the same. */
export interface PlacedCollector extends TestCollector {
  /** As `createCollector` takes it for `store`. */
  location: string;
}

/** What a suite works with, on whichever store. */
export interface StoreUnderTest {
  /** {@link openCollector} on a store of this kind; on an empty one, unless the options name one. */
  open(test: TestContext, options?: Partial<CollectorOptions> & { location?: string }): Promise<PlacedCollector>;
  /** An empty store of this kind without a collector, which ends with the test. */
  openAlone(test: TestContext): Promise<EventStore>;
  /** A test that no store could make a difference to: it runs on SQLite alone. */
  itOnce(what: string, work: (test: TestContext) => Promise<void> | void): void;
}

/** Runs a suite on SQLite and on PostgreSQL; the latter is skipped, and says so, where none is installed. */
export function onEachStore(what: string, suite: (store: StoreUnderTest) => void): void {
  describe(`${what}, on SQLite`, () =>
    suite(storesAt(async test => join(await temporaryFolder(test), 'docent.db'), it)));
  describe(`${what}, on PostgreSQL`, { skip: withoutPostgres() }, () => {
    let postgres: TestPostgres;
    let databases = 0;
    before(async () => (postgres = await startPostgres(volatile)));
    after(() => postgres.stop());
    suite(
      storesAt(
        () => postgres.createDatabase(`test_${databases++}`),
        () => {},
      ),
    );
  });
}

function storesAt(
  createLocation: (test: TestContext) => Promise<string>,
  once: (what: string, work: (test: TestContext) => Promise<void> | void) => unknown,
): StoreUnderTest {
  return {
    itOnce: (what, work) => void once(what, work),
    async open(test, { location: named, ...options } = {}) {
      const location = named ?? (await createLocation(test));
      return { ...(await openCollector(test, { store: location, ...options })), location };
    },
    async openAlone(test) {
      const store = await openStore(await createLocation(test));
      test.after(() => store.close());
      return store;
    },
  };
}
