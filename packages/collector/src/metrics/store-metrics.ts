import type { EventStore } from '../store/event-store.js';
import { StoreError } from '../store/store-error.js';
import type { Metrics } from './metrics.js';

/** What a store tells after each transaction; see the option `onCommit` of the stores. */
export type CommitListener = (requests: number, milliseconds: number) => void;

/** Measures of the store. */
export interface StoreMetrics {
  /** To be handed to the store when it is opened. */
  onCommit: CommitListener;
  /** The same store, whose failures are counted. */
  watch(store: EventStore): EventStore;
}

/** Registers the metrics of the store. */
export function createStoreMetrics(metrics: Metrics): StoreMetrics {
  const latency = metrics.histogram({
    name: 'docent_store_commit_duration_seconds',
    help: 'How long transactions of the group commit take, until they are durable.',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
  });
  const group = metrics.histogram({
    name: 'docent_store_group_requests',
    help: 'Requests that one transaction of the group commit made durable together.',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
  });
  const errors = metrics.counter({
    name: 'docent_store_errors_total',
    help: 'Times the store could not do its work, by what it was asked for.',
    labelNames: ['operation'],
  });

  async function count<T>(operation: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StoreError) errors.inc({ operation });
      throw error;
    }
  }

  return {
    onCommit(requests, milliseconds) {
      group.observe(requests);
      latency.observe(milliseconds / 1000);
    },
    watch(store) {
      const watched: Partial<EventStore> = {
        append: (project, messages) => count('append', store.append(project, messages)),
        transact: work => count('transact', store.transact(work)),
        query: work => count('query', store.query(work)),
        read: query => count('read', store.read(query)),
        history: query => count('history', store.history(query)),
        health: () => count('health', store.health()),
      };
      // Everything else is inherited, so that a store may be of any class and have more than this interface.
      return Object.assign(Object.create(store) as EventStore, watched);
    },
  };
}
