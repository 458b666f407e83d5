import type { Space } from './space.js';
import type { Assignment, Variable } from './variable.js';

/** How a search went. */
export interface Search {
  /** Combinations of answers looked at. */
  seen: number;
  /** Whether these were all that rules tell apart. */
  exhaustive: boolean;
}

/** Above this many combinations a search takes some of them. */
export const mostCombinations = 5000;

/**
 * Visits every combination of answers to some questions, or, where they are too many, none beyond the first `most`.
 *
 * @param visit may end the search by returning true; the assignment is used again, so what is kept has to be copied
 */
export function explore(
  space: Space,
  variables: readonly Variable[],
  visit: (assignment: Assignment) => boolean | undefined,
  most: number = mostCombinations,
): Search {
  const assignment: Assignment = new Int32Array(space.variables.length).fill(-1);
  let seen = 0;
  let whole = true;

  /** @returns whether to go on */
  function branch(at: number): boolean {
    const variable = variables[at];
    if (!variable) {
      if (seen >= most) whole = false;
      else {
        seen += 1;
        if (!visit(assignment)) return true;
      }
      return false;
    }
    assignment[variable.index] = -1;
    const choices = space.isAsked(variable, assignment) ? space.choices(variable, assignment) : [];
    if (choices.length === 0) return branch(at + 1);
    for (const choice of choices) {
      assignment[variable.index] = choice;
      if (!branch(at + 1)) return false;
    }
    assignment[variable.index] = -1;
    return true;
  }

  branch(0);
  return { seen, exhaustive: whole && variables.every(({ exact }) => exact) };
}
