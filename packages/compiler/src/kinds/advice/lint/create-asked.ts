import type { Asked, Assignment, Variable } from './variable.js';

/** Puts rules to answers. */
export interface AskAnswers {
  decide(rule: unknown, answers: Readonly<Record<string, unknown>>): boolean | 'unknown';
  value(rule: unknown, answers: Readonly<Record<string, unknown>>): unknown;
}

/** @param variables may still be filled; those that the rule reads have to be there when it is asked */
export function createAsked(
  rule: unknown,
  reads: readonly number[],
  variables: readonly Variable[],
  ask: AskAnswers,
): Asked {
  const decided = new Map<number | string, boolean | 'unknown'>();
  const valued = new Map<number | string, unknown>();

  /** A number as long as there are few combinations: keys are made millions of times. */
  function keyOf(assignment: Assignment): number | string {
    let key = 0;
    let size = 1;
    for (const index of reads) {
      const count = (variables[index]?.candidates.length ?? 0) + 1;
      key = key * count + (assignment[index] ?? -1) + 1;
      size *= count;
    }
    return size < 2 ** 50 ? key : reads.map(index => assignment[index]).join();
  }

  function answersOf(assignment: Assignment): Record<string, unknown> {
    const answers: Record<string, unknown> = {};
    for (const index of reads) {
      const variable = variables[index];
      const at = assignment[index] ?? -1;
      if (variable && at >= 0) answers[variable.id] = variable.candidates[at];
    }
    return answers;
  }

  function remembered<T>(known: Map<number | string, T>, assignment: Assignment, find: () => T): T {
    const key = keyOf(assignment);
    let found = known.get(key);
    if (found === undefined && !known.has(key)) known.set(key, (found = find()));
    return found as T;
  }

  return {
    rule,
    reads,
    decide: assignment => remembered(decided, assignment, () => ask.decide(rule, answersOf(assignment))),
    value: assignment => remembered(valued, assignment, () => ask.value(rule, answersOf(assignment))),
  };
}
