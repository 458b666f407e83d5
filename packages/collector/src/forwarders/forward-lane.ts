import type { Log } from '../log.js';
import type { EventStore, StoredEvent } from '../store/event-store.js';
import type { Cursors, DeadLetter, Lane, Position } from './cursors.js';
import { deliverLeased } from './deliver-leased.js';
import type { DeliveryProblem, Forwarder } from './forwarder-kind.js';
import { type BackoffOptions, createPace } from './pace.js';
import { takesNeighbour } from './probe-neighbour.js';
import { createTroubleLog } from './trouble-log.js';

/** What one step of a lane led to: how long to wait, and whether new events end the wait. */
export interface Pause {
  ms: number;
  wakeable: boolean;
}

/** How to make {@link createLaneStep}. */
export interface LaneOptions {
  store: EventStore;
  cursors: Cursors;
  lane: Lane;
  forwarder: Forwarder;
  /** Events per batch at most. */
  batch: number;
  /** Least time between batches that were not full, in milliseconds. */
  everyMs: number;
  equalBatches: boolean;
  /** How long to wait for new events before looking again, in milliseconds. */
  pollMs: number;
  leaseMs: number;
  backoff: BackoffOptions;
  /** After how many failures in a row a batch that the receiver breaks over is halved. */
  patience: number;
  random: () => number;
  log: Log;
  signal: AbortSignal;
}

/**
 * Makes the function that forwards one batch: read, deliver, then advance the cursor. Each attempt reads the events anew, so
 * that what was erased meanwhile is not sent.
 */
export function createLaneStep(options: LaneOptions): () => Promise<Pause> {
  const { store, cursors, lane, batch, everyMs, equalBatches, pollMs, patience, signal } = options;
  const pace = createPace(options);
  const trouble = createTroubleLog(options.log, lane);
  const again: Pause = { ms: 0, wakeable: false };
  const idle: Pause = { ms: pollMs, wakeable: true };

  async function readBatch({ seq, batchTo }: Position): Promise<StoredEvent[]> {
    const events = await store.read({ project: lane.project, after: seq, limit: pace.limit });
    return batchTo === null ? events : events.filter(event => event.seq <= batchTo);
  }

  /** What to do about events that were not taken. */
  async function handle(problem: DeliveryProblem, rest: readonly StoredEvent[], position: Position): Promise<Pause> {
    const [suspect] = rest;
    if (!suspect || signal.aborted) return again;
    if (problem.kind === 'refused') {
      if (rest.length === 1) return await bury(suspect, problem, position);
      pace.refused(rest.length);
      return again;
    }
    const broke = problem.kind === 'failed';
    const ms = broke ? pace.broke(rest.length, problem.retryAfterMs) : pace.unavailable(problem.retryAfterMs);
    trouble.report(problem, pace.failures);
    if (broke && rest.length === 1 && pace.failures >= patience) {
      const probe = { ...options, suspect, failures: pace.failures };
      // Once more: the receiver may have recovered between the two.
      if ((await takesNeighbour(probe)) && (await deliverLeased(options, [suspect])).problem?.kind === 'failed') {
        return await bury(suspect, problem, position);
      }
    }
    return { ms, wakeable: false };
  }

  async function bury(event: StoredEvent, { reason }: DeliveryProblem, position: Position): Promise<Pause> {
    const attempts = pace.failures + 1;
    await cursors.advance(lane, position.seq, event.seq, [{ ...event, reason, attempts }]);
    trouble.buried(1);
    pace.succeeded();
    return again;
  }

  return async () => {
    const position = await cursors.claim(lane);
    if (!position) return { ms: pollMs, wakeable: false };
    const events = await readBatch(position);
    const last = events.at(-1);
    if (!last) {
      // All of a batch that was under way was erased meanwhile.
      if (position.batchTo === null) return idle;
      await cursors.advance(lane, position.seq, position.batchTo, []);
      return again;
    }
    if (equalBatches && position.batchTo === null && !(await cursors.reserve(lane, position.seq, last.seq)))
      return again;

    const { done, refused = [], problem } = await deliverLeased(options, events);
    const from = position.seq;
    const reached = events[done - 1];
    let current = position;
    if (reached) {
      const dead = refused.map(({ seq, reason }) => toDeadLetter(events, seq, reason));
      if (!(await cursors.advance(lane, from, reached.seq, dead))) return again;
      if (dead.length > 0) trouble.buried(dead.length);
      current = { seq: reached.seq, batchTo: null };
      trouble.recovered();
      pace.succeeded();
    }
    if (problem) return await handle(problem, events.slice(done), current);
    return done === events.length && events.length < batch && everyMs > 0 ? { ms: everyMs, wakeable: false } : again;
  };
}

function toDeadLetter(events: readonly StoredEvent[], seq: number, reason: string): DeadLetter {
  const event = events.find(each => each.seq === seq);
  return { seq, messageId: event?.messageId ?? '', reason, attempts: 1 };
}
