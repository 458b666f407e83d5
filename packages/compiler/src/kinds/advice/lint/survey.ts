import { createRandom } from '@docent/engine';
import { explore, mostCombinations, type Search } from './explore.js';
import { seed, settle } from './seek.js';
import type { Space } from './space.js';
import type { Assignment, Variable } from './variable.js';

/** Combinations taken at random where there are too many to take all. */
const samples = 1500;

/** Visits all combinations of answers where they are few, else some at random, the same in every run. */
export function survey(space: Space, variables: readonly Variable[], visit: (assignment: Assignment) => void): Search {
  const count = explore(space, variables, () => undefined);
  if (count.seen < mostCombinations) {
    const search = explore(space, variables, assignment => void visit(assignment));
    return { ...search, exhaustive: search.exhaustive && variables.every(({ counted }) => !counted) };
  }
  const random = createRandom(seed);
  const wished: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    for (const { index } of variables) wished[index] = random();
    visit(settle(space, variables, wished));
  }
  return { seen: samples, exhaustive: false };
}
