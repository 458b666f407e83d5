import { createRandom } from '../../random/create-random.js';
import type { Split } from './split.js';

/**
 * A share of each customer's interactions, drawn by lot, is the test (as in LightGCN's published data). A customer's rounded share; at least one
 * stays in what is learned from. Learns from what happened after what it is measured by: it compares with papers, and flatters.
 *
 * @param share of the test, from 0 to 1
 * @param seed same seed, same split
 */
export function perUser<T extends { user: string | number }>(
  interactions: readonly T[],
  share: number,
  seed: number,
): Split<T> {
  const random = createRandom(seed);
  const places = new Map<string | number, number[]>();
  interactions.forEach(({ user }, place) => {
    const own = places.get(user);
    if (own) own.push(place);
    else places.set(user, [place]);
  });
  const drawn = new Set<number>();
  for (const own of places.values()) {
    const count = Math.min(own.length - 1, Math.round(own.length * share));
    for (let at = 0; at < count; at++) {
      const other = at + Math.floor(random() * (own.length - at));
      [own[at], own[other]] = [own[other]!, own[at]!];
      drawn.add(own[at]!);
    }
  }
  return {
    train: interactions.filter((_, place) => !drawn.has(place)),
    test: interactions.filter((_, place) => drawn.has(place)),
  };
}
