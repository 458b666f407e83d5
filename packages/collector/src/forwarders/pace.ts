/** How long to wait between attempts, in milliseconds. */
export interface BackoffOptions {
  /** After the first failure. */
  firstMs: number;
  /** At most, whatever the number of failures. */
  maxMs: number;
}

/** How many events to send at once and how long to wait, given how the last attempts went. */
export interface Pace {
  /** Events to send at most. */
  readonly limit: number;
  /** Attempts in a row that the receiver broke over or was not there for. */
  readonly failures: number;
  succeeded(): void;
  /** The batch was refused: half of it next, at once. */
  refused(events: number): void;
  /** The receiver is not there; returns how long to wait. */
  unavailable(retryAfterMs?: number): number;
  /** The receiver broke over so many events: half of them next, when that went on for long enough. Returns how long to wait. */
  broke(events: number, retryAfterMs?: number): number;
}

/** How {@link createPace} paces. */
export interface PaceOptions {
  /** Events to send at once when all is well. */
  batch: number;
  backoff: BackoffOptions;
  /** After how many failures in a row batches are halved that the receiver breaks over. */
  patience: number;
  /** From 0 to 1. */
  random: () => number;
}

/** A receiver that asks for more than this is asked again after it: nobody remembers a wait of days. */
const maxRetryAfterMs = 3_600_000;

/**
 * Halves batches that are refused until the event that is to blame stands alone, and doubles back; waits exponentially,
 * with half of each wait left to chance so that many collectors do not come back at once.
 */
export function createPace({ batch, backoff: { firstMs, maxMs }, patience, random }: PaceOptions): Pace {
  let limit = batch;
  let failures = 0;
  // While the event that a receiver breaks over is looked for: successes in a row that are still wanted to call it off.
  let searching = 0;

  function wait(attempts: number, retryAfterMs: number | undefined): number {
    const most = Math.min(maxMs, firstMs * 2 ** Math.min(attempts - 1, 30));
    const jittered = most / 2 + (random() * most) / 2;
    return retryAfterMs === undefined ? jittered : Math.max(jittered, Math.min(retryAfterMs, maxRetryAfterMs));
  }

  return {
    get limit() {
      return limit;
    },
    get failures() {
      return failures;
    },
    succeeded() {
      failures = 0;
      if (searching > 0) searching--;
      // In the middle of a search the other half has to be as small.
      if (searching === 0) limit = Math.min(batch, limit * 2);
    },
    refused(events) {
      failures = 0;
      limit = Math.max(1, Math.floor(events / 2));
    },
    unavailable(retryAfterMs) {
      failures++;
      return wait(failures, retryAfterMs);
    },
    broke(events, retryAfterMs) {
      failures++;
      if (events === 1 || (searching === 0 && failures < patience)) return wait(failures, retryAfterMs);
      searching = 2;
      limit = Math.max(1, Math.floor(events / 2));
      return wait(1, retryAfterMs);
    },
  };
}
