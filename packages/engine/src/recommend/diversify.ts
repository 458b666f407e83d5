import type { PublishedCandidate } from '@docent/schema';

/** Something that is put in order. */
export interface Scored {
  candidate: PublishedCandidate;
  score: number;
}

/** How many times as many as are wanted are looked at: further down nothing is good enough to be preferred for being different. */
const poolTimes = 5;

/**
 * The best first, but what is like something before it further back: maximal marginal relevance (Carbonell and Goldstein, 1998), greedily
 * (1 − diversity) × share of the best score − diversity × likeness to the most like before it. Likeness: shared tags and type, as a
 * share of all that either has.
 *
 * @param sorted the best first
 * @param before what stands before them
 * @param count how many are wanted
 * @param diversity 0 to 1
 */
export function diversify<T extends Scored>(
  sorted: readonly T[],
  before: readonly PublishedCandidate[],
  count: number,
  diversity: number,
): T[] {
  if (!diversity) return sorted.slice(0, count);
  const best = sorted[0]?.score ?? 0;
  const pool = sorted.slice(0, count * poolTimes).map(each => {
    const features = featuresOf(each.candidate);
    return { each, features, like: Math.max(0, ...before.map(other => likeness(features, featuresOf(other)))) };
  });
  const chosen: T[] = [];
  while (chosen.length < count && pool.length) {
    let [at, highest] = [0, -Infinity];
    pool.forEach(({ each, like }, index) => {
      const merit = (1 - diversity) * (each.score / best) - diversity * like;
      // Rounding is no merit: what is as good stays behind what was before it.
      if (merit > highest + 1e-12) [at, highest] = [index, merit];
    });
    const [next] = pool.splice(at, 1);
    chosen.push(next!.each);
    for (const other of pool) other.like = Math.max(other.like, likeness(other.features, next!.features));
  }
  return chosen;
}

function featuresOf({ tags = [], type }: PublishedCandidate): ReadonlySet<string> {
  return new Set([...tags, `${type}:`]);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared / (a.size + b.size - shared);
}
