import type { Manifest } from '@docent/schema';
import { activateDue, pendingSchedules } from '../admin/schedules.js';
import { ensureWriteKey, loadWriteKeys } from '../admin/write-keys.js';
import type { WriteKeys } from '../ingest/write-keys.js';
import type { Log } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import type { ProjectLibrary } from './project-library.js';

/** What a follower works with. */
export interface StoreFollowerOptions {
  store: EventStore;
  library: ProjectLibrary;
  keys: WriteKeys;
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Takes over what this collector, or another on the same store, changed: versions, rollbacks, write keys. */
export interface StoreFollower {
  /** What was changed before the call is in force when it resolves. */
  refresh(): Promise<void>;
  /** Looks again and again, until it is closed. */
  start(): void;
  close(): Promise<void>;
}

/** Milliseconds between two looks: several times within the second in which a rollback must be in force everywhere. */
export const followEveryMs = 250;

/** A follower that has seen nothing yet. One row is read at each look; the rest only when it has changed. */
export function createStoreFollower({ store, library, keys, log, now }: StoreFollowerOptions): StoreFollower {
  const closing = new AbortController();
  let seen = -1;
  let nextDue = Infinity;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if (nextDue <= now()) await activateAllDue();
    const { revision } = await store.query(database =>
      database.selectFrom('administration').select('revision').executeTakeFirstOrThrow(),
    );
    if (Number(revision) === seen) return;
    await load();
    seen = Number(revision);
  }

  async function activateAllDue(): Promise<void> {
    const pending = await store.query(database => pendingSchedules(database));
    for (const due of pending.filter(({ dueAt }) => dueAt <= now())) await activateDue(store, due, now());
  }

  async function load(): Promise<void> {
    const served = await store.query(database =>
      database
        .selectFrom('pointers')
        .innerJoin('versions', join =>
          join.onRef('versions.project', '=', 'pointers.project').onRef('versions.version', '=', 'pointers.version'),
        )
        .select(['pointers.project', 'pointers.environment', 'versions.manifest'])
        .execute(),
    );
    for (const { project } of served) await ensureWriteKey(store, project, now());
    await loadWriteKeys(store, keys);
    for (const { environment, manifest: text, project } of served) {
      library.put({ manifest: JSON.parse(text) as Manifest, source: 'store', environment }, keys.keyOf(project) ?? '');
    }
    library.rekey(project => keys.keyOf(project));
    const [next] = await store.query(database => pendingSchedules(database));
    nextDue = next?.dueAt ?? Infinity;
  }

  function refresh(): Promise<void> {
    const next = running.then(look);
    running = next.catch(() => {});
    return next;
  }

  async function poll(): Promise<void> {
    try {
      await refresh();
      failing = false;
    } catch (error) {
      // Said once: the store says itself, at each request, that it does not work.
      if (!failing && !closing.signal.aborted) {
        log({ level: 'warn', message: 'What was published elsewhere cannot be read now; trying again', error });
      }
      failing = true;
    }
    schedule();
  }

  function schedule() {
    if (!closing.signal.aborted) timer = setTimeout(() => void poll(), followEveryMs);
  }

  return {
    refresh,
    start: schedule,
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
