import { randomUUID } from 'node:crypto';
import type { Log } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import { createCursors } from './cursors.js';
import type { ForwarderTiming } from './forwarder-timing.js';
import { type ForwarderLag, readLag } from './lag.js';
import type { PreparedForwarder } from './prepare-forwarders.js';
import { runLane, type RunningLane } from './run-lane.js';

/** How to start forwarders. */
export interface StartOptions {
  store: EventStore;
  forwarders: readonly PreparedForwarder[];
  log: Log;
  /** Milliseconds since the epoch. */
  now: () => number;
  timing: ForwarderTiming;
}

/** Forwarders that run. */
export interface RunningForwarders {
  /** How far each is behind, in each project. */
  lag(): Promise<ForwarderLag[]>;
  /** Resolves when everything is forwarded, or a dead letter, that was in the store at the time of the call; not before receivers answer. */
  idle(): Promise<void>;
  /** Ends what is being delivered, and lets other collectors take over. */
  close(): Promise<void>;
}

/** Forwards everything that is in the store, and what comes. Several collectors on one store may do so: one at a time works on each lane. */
export async function startForwarders(options: StartOptions): Promise<RunningForwarders> {
  const { store, forwarders, log, now, timing } = options;
  const closing = new AbortController();
  const cursors = createCursors({ store, owner: randomUUID(), leaseMs: timing.leaseMs, now });
  const lanes = new Map<string, RunningLane[]>();

  function start(project: string): RunningLane[] {
    const running = forwarders
      .filter(({ projects }) => projects === undefined || projects.includes(project))
      .map(({ name: forwarder, ...prepared }) => {
        const lane = { forwarder, project };
        return runLane({
          ...prepared,
          ...timing,
          store,
          cursors,
          lane,
          random: Math.random,
          log,
          now,
          signal: closing.signal,
        });
      });
    lanes.set(project, running);
    return running;
  }

  /** Projects may come from other collectors on the same store. */
  async function look() {
    const projects = await store.query(database => database.selectFrom('projects').select('project').execute());
    for (const { project } of projects) if (!closing.signal.aborted && !lanes.has(project)) start(project);
  }

  if (forwarders.length === 0) {
    return { lag: () => readLag(store, now()), idle: () => Promise.resolve(), close: () => Promise.resolve() };
  }
  const endListening = store.onAppend(({ project }) => {
    for (const lane of lanes.get(project) ?? start(project)) lane.wake();
  });
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look().catch(() => {});
  }, timing.projectsMs);
  await look();

  return {
    lag: () => readLag(store, now()),
    async idle() {
      await Promise.all([...lanes.values()].flat().map(lane => lane.idle()));
    },
    async close() {
      endListening();
      clearInterval(timer);
      closing.abort();
      await looking;
      await Promise.all([...lanes.values()].flat().map(({ ended }) => ended));
      await Promise.all(forwarders.map(({ forwarder }) => forwarder.close()));
    },
  };
}
