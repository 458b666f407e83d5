import { shardOf } from '../publish/shard-of.js';
import { createRandom } from '../random/create-random.js';

/** An order, perhaps drawn by lot, with what is needed to tell afterwards what another order would have done. */
export interface Explored<T> {
  /** The first `count` of the order. */
  order: T[];
  /** Whether it was drawn. */
  drawn: boolean;
  /** How likely it was, before anything was drawn, that this one would stand there; place from 0. */
  propensity(each: T, place: number): number;
}

/** From so many times as many as are shown is drawn: what is tried out is not far from what is recommended. */
export const poolTimes = 2;

/**
 * With the probability `share`, draws an order in which each of the pool, the first 2 × count, is as likely to stand in each place as any
 * other; else leaves it as it is. So of each the propensity in a place is share ÷ size of the pool, and 1 − share more for who stands there
 * undrawn; those of one place add up to 1.
 *
 * @param ranked the best first; none twice
 * @param slate what is drawn is drawn by it: the same slate, the same order
 */
export function explore<T>(
  ranked: readonly T[],
  { count, share, slate }: { count: number; share: number; slate: string },
): Explored<T> {
  const pool = ranked.slice(0, count * poolTimes);
  // All 32 bits of the hash.
  const random = createRandom(shardOf(slate, 2 ** 32));
  // Of one there is no order, and what is certain is not drawn.
  const sharing = pool.length > 1 ? share : 0;
  const drawn = random() < sharing;
  const order = [...pool];
  if (drawn) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other]!, order[last]!];
    }
  }
  return {
    order: order.slice(0, count),
    drawn,
    propensity: (each, place) => (pool[place] === each ? 1 - sharing : 0) + sharing / pool.length,
  };
}
