import { createLaneStep, type LaneOptions } from './forward-lane.js';
import { retryDeadLetters } from './retry-dead-letters.js';
import { createSleeper } from './sleeper.js';

/** A lane that is being forwarded. */
export interface RunningLane {
  /** There are new events. */
  wake(): void;
  /** Resolves when everything is done that was in the store at the time of the call. */
  idle(): Promise<void>;
  /** Resolves after the lane has ended, which the signal of its options makes it do; the lease is free then. */
  ended: Promise<void>;
}

/** Forwards one project to one receiver until the signal of the options is aborted. */
export function runLane(options: LaneOptions & { now: () => number }): RunningLane {
  const { cursors, lane, log, signal, pollMs, now } = options;
  const sleeper = createSleeper(signal);
  const step = createLaneStep(options);
  let looked = -Infinity;
  let waiting: (() => void)[] = [];

  async function retry() {
    if (now() - looked < pollMs) return;
    looked = now();
    await retryDeadLetters(options);
  }

  async function run() {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const waited = waiting;
        waiting = [];
        const pause = await step().finally(() => (waiting = [...waited, ...waiting]));
        // After the step, because only who holds the lease may try.
        if (pause.wakeable) {
          await retry();
          for (const resolve of waited) resolve();
          waiting = waiting.filter(resolve => !waited.includes(resolve));
        }
        failures = 0;
        if (pause.ms > 0) await sleeper.sleep(pause.ms, pause.wakeable);
      } catch (error) {
        if (signal.aborted) break;
        const { firstMs, maxMs } = options.backoff;
        if (failures++ === 0) {
          const message = `Forwarder "${lane.forwarder}", project "${lane.project}": the store does not answer.`;
          log({ level: 'error', message, error });
        }
        await sleeper.sleep(Math.min(maxMs, firstMs * 2 ** Math.min(failures, 30)), false);
      }
    }
    // A store that is gone lets the lease run out by itself.
    await cursors.release(lane).catch(() => {});
  }

  return {
    wake: () => sleeper.wake(),
    idle: () =>
      new Promise(resolve => {
        waiting.push(resolve);
        sleeper.wake();
      }),
    ended: run(),
  };
}
