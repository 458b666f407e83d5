import { randomUUID } from 'node:crypto';
import type { PublishedModel } from '@docent/schema';
import type { Log } from '../log.js';
import type { Retention } from '../retention/retention-options.js';
import { releaseLease, takeLease } from '../retention/take-lease.js';
import type { EventStore } from '../store/event-store.js';
import { describeModel } from './describe-model.js';
import { hearEvents } from './hear-events.js';
import type { LearnApartOptions } from './learn-apart.js';
import type { ListDefinition } from './list-definition.js';
import { readLists } from './read-lists.js';
import { syncLists } from './sync-lists.js';
import { trainList } from './train-list.js';
import type { TrainingMetrics } from './training-metrics.js';

/** What the job works with. */
export interface TrainingJobOptions {
  store: EventStore;
  retention?: Retention;
  /** Lists that are published now and learn, by project and id. Default: those that are known to the store. */
  published?: () => Promise<Map<string, Map<string, ListDefinition>>>;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
  metrics?: TrainingMetrics;
  /** Milliseconds between two runs; 0: it never runs by itself. Default: a day. */
  everyMs?: number;
  /** Milliseconds from the start to the first run. Default: a minute, so that starting comes first. */
  firstMs?: number;
  learning?: Omit<LearnApartOptions, 'signal'>;
}

/** Which lists to train. */
export interface TrainingScope {
  project?: string | undefined;
  list?: string | undefined;
}

/** What became of a list. */
export type TrainedList = { project: string; list: string } & ({ model: PublishedModel } | { failed: string });

/** Learns what lists recommend, soon after the start and daily. */
export interface TrainingJob {
  /** Runs soon and then in its rhythm, until it is closed. */
  start(): void;
  /** Notes which lists are published; to be called when others are. Never rejects. */
  note(): Promise<void>;
  /** Runs once. Undefined: another collector is at it. */
  run(scope?: TrainingScope): Promise<TrainedList[] | undefined>;
  /** Ends what is under way; what it has not finished comes to nothing. */
  close(): Promise<void>;
}

const name = 'training';
/** How long a collector that has died keeps others from going on, in milliseconds. */
const leaseMs = 300_000;
/** How often the lease is prolonged while a thread learns, in milliseconds. */
const prolongMs = 60_000;

/** Makes the job. On one store one collector at a time does it. */
export function createTrainingJob(options: TrainingJobOptions): TrainingJob {
  const {
    everyMs = 86_400_000,
    firstMs = 60_000,
    learning,
    log,
    metrics,
    now,
    published,
    retention = {},
    store,
  } = options;
  const holder = randomUUID();
  const closing = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const prolong = async () =>
    !closing.signal.aborted && (await takeLease(store, { name, holder, now: now(), forMs: leaseMs }));

  async function note(): Promise<void> {
    for (const [project, lists] of (await published?.()) ?? []) await syncLists(store, project, lists);
  }

  async function hear(scope: TrainingScope): Promise<void> {
    await note();
    const lists = await store.query(database => readLists(database, scope.project));
    for (const project of new Set(lists.map(one => one.project))) await hearEvents(store, project, prolong);
  }

  async function train(scope: TrainingScope): Promise<TrainedList[]> {
    const trained: TrainedList[] = [];
    for (const list of await store.query(database => readLists(database, scope.project))) {
      if ((scope.list !== undefined && list.list !== scope.list) || !(await prolong())) continue;
      const { list: id, project } = list;
      const began = performance.now();
      const lost = new AbortController();
      const holding = setInterval(() => {
        prolong().then(
          held => held || lost.abort(),
          () => lost.abort(),
        );
      }, prolongMs).unref();
      try {
        const signal = AbortSignal.any([closing.signal, lost.signal]);
        const model = await trainList({ store, retention, now: now(), learning: { ...learning, signal } }, list);
        trained.push({ project, list: id, model });
        metrics?.count('trained', (performance.now() - began) / 1000);
        log({ level: 'info', message: `${project}: the list "${id}" has learned: ${describeModel(model)}` });
      } catch (error) {
        trained.push({ project, list: id, failed: error instanceof Error ? error.message : String(error) });
        metrics?.count('failed', (performance.now() - began) / 1000);
        log({ level: 'error', message: `${project}: the list "${id}" did not learn; its last model stays`, error });
      } finally {
        clearInterval(holding);
      }
    }
    return trained;
  }

  async function run(scope: TrainingScope = {}): Promise<TrainedList[] | undefined> {
    if (!(await prolong())) return undefined;
    try {
      await hear(scope);
      return await train(scope);
    } finally {
      await releaseLease(store, { name, holder });
    }
  }

  /** One at a time, whoever asks. */
  function inTurn(scope?: TrainingScope): Promise<TrainedList[] | undefined> {
    const result = running.then(() => run(scope));
    running = result.catch(() => {});
    return result;
  }

  function runQuietly(): void {
    inTurn().catch((error: unknown) =>
      log({ level: 'error', message: 'training did not finish, and goes on next time', error }),
    );
  }

  return {
    start() {
      if (everyMs === 0) return;
      timer = setTimeout(() => {
        runQuietly();
        timer = setInterval(runQuietly, everyMs).unref();
      }, firstMs).unref();
    },
    note() {
      const noted = running.then(note);
      running = noted.catch((error: unknown) =>
        log({ level: 'error', message: 'which lists learn could not be noted', error }),
      );
      return noted.catch(() => {});
    },
    run: inTurn,
    async close() {
      closing.abort();
      clearInterval(timer);
      await running;
    },
  };
}
