import type { Split } from './split.js';

/**
 * Parts by time: what happened before is learned from, what happened then or later is the test. As it is in earnest: nobody knows the future.
 *
 * @param time milliseconds since the epoch
 */
export function byTime<T extends { at: number }>(interactions: readonly T[], time: number): Split<T> {
  return {
    train: interactions.filter(({ at }) => at < time),
    test: interactions.filter(({ at }) => at >= time),
  };
}

/**
 * The time from which on the latest share of all interactions lies, for {@link byTime}. What happened at one moment stays together, so that the test
 * may have a little more.
 *
 * @param share of the test, from 0 to 1
 */
export function timeOfLatest(interactions: readonly { at: number }[], share: number): number {
  const times = Float64Array.from(interactions, ({ at }) => at).sort();
  return times[Math.max(0, Math.ceil(times.length * (1 - share)))] ?? Infinity;
}
