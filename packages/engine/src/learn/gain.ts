/**
 * Hake's normalised gain of a class: how much of what it could still learn it learnt (Hake, 1998). Undefined when it knew
 * everything before.
 *
 * @param before mean share of right answers before, 0 to 1
 * @param after the same afterwards
 */
export function hakeGain(before: number, after: number): number | undefined {
  return before < 1 ? (after - before) / (1 - before) : undefined;
}

/**
 * One learner's normalised change (Marx and Cummings, 2007): the gain when more is right, the share lost when less is, 0 when
 * as much. Undefined where nothing could be learnt or lost: all right both times, or nothing.
 */
export function normalisedChange(before: number, after: number): number | undefined {
  if (after > before) return (after - before) / (1 - before);
  if (after < before) return (after - before) / before;
  return before === 0 || before === 1 ? undefined : 0;
}
