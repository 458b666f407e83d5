import { createRandom } from '@docent/engine';
import { explore, type Search } from './explore.js';
import type { Space } from './space.js';
import type { Assignment, Variable } from './variable.js';

/** What a search for one combination found. */
export interface Sought extends Search {
  /** The combination with the least faults. */
  best: Assignment;
  /** Its faults; 0 when what was looked for is there. */
  faults: number;
}

/** Seed of searches that cannot try everything. */
export const seed = 1;
const starts = 12;
const steps = 40;

/**
 * Looks for a combination of answers without faults: all of them where they are few, else from random starts step by step
 * towards fewer faults.
 */
export function seek(
  space: Space,
  variables: readonly Variable[],
  faultsOf: (assignment: Assignment) => number,
  most?: number,
): Sought {
  let best: Assignment = new Int32Array(space.variables.length).fill(-1);
  let faults = Infinity;
  const keep = (assignment: Assignment): boolean => {
    const found = faultsOf(assignment);
    if (found < faults) [best, faults] = [assignment.slice(), found];
    return faults === 0;
  };
  const search = explore(space, variables, keep, most);
  if (faults === 0 || search.exhaustive) return { ...search, best, faults };

  const random = createRandom(seed);
  let seen = search.seen;
  const wished: number[] = [];
  for (let start = 0; start < starts && faults > 0; start++) {
    for (const { index } of variables) wished[index] = random();
    let current = settle(space, variables, wished);
    seen += 1;
    keep(current);
    let here = faultsOf(current);
    for (let step = 0; step < steps && faults > 0; step++) {
      const variable = variables[Math.floor(random() * variables.length)]!;
      const before = wished[variable.index]!;
      let [closest, least]: [number, number] = [before, Infinity];
      for (let choice = 0; choice < variable.candidates.length; choice++) {
        wished[variable.index] = (choice + 0.5) / variable.candidates.length;
        const next = settle(space, variables, wished);
        seen += 1;
        keep(next);
        const found = faultsOf(next) + random() / 2;
        if (found < least) [closest, least] = [wished[variable.index]!, found];
      }
      // Now and then a step to the worse leads out of a corner.
      wished[variable.index] = least < here + 0.5 || random() < 0.1 ? closest : before;
      current = settle(space, variables, wished);
      here = faultsOf(current);
    }
  }
  return { seen, exhaustive: false, best, faults };
}

/** The combination that comes of wishes from 0 to 1: questions that are not asked stay open, impossible options are not chosen. */
export function settle(space: Space, variables: readonly Variable[], wished: readonly number[]): Assignment {
  const assignment: Assignment = new Int32Array(space.variables.length).fill(-1);
  for (const variable of variables) {
    if (!space.isAsked(variable, assignment)) continue;
    const choices = space.choices(variable, assignment);
    const choice = choices[Math.floor((wished[variable.index] ?? 0) * choices.length)];
    if (choice !== undefined) assignment[variable.index] = choice;
  }
  return assignment;
}
