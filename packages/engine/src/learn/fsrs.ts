/** How well something is remembered: FSRS's memory state. */
export interface Memory {
  /** Days after which the chance of remembering has fallen to 90 %. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
}

/** 1 again (forgotten), 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** The default parameters of FSRS-6, w0 to w20 (open-spaced-repetition). */
const w = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;
const factor = 0.9 ** (-1 / w[20]) - 1;

/**
 * The chance of remembering after so many days (FSRS-6, forgetting curve); 0.9 when they are the stability.
 *
 * @param days since the last review
 */
export function retrievability({ stability }: Memory, days: number): number {
  return (1 + (factor * Math.max(0, days)) / stability) ** -w[20];
}

/**
 * Days until the chance of remembering has fallen so far; whole, from 1 to 36,500.
 *
 * @param retention the chance wished for. Default: 0.9
 */
export function interval({ stability }: Memory, retention = 0.9): number {
  return within(Math.round((stability / factor) * (retention ** (-1 / w[20]) - 1)), 1, 36_500);
}

/**
 * The memory after a review (FSRS-6 with default parameters, without fuzz and learning steps).
 *
 * @param before none at the first review
 * @param days since the last review; 0: on the same day
 */
export function review(before: Memory | undefined, grade: Grade, days: number): Memory {
  if (!before) return { stability: w[grade - 1]!, difficulty: within(firstDifficulty(grade), 1, 10) };
  const { difficulty, stability } = before;
  const next =
    days < 1
      ? sameDay(stability, grade)
      : grade === 1
        ? forgotten(before, retrievability(before, days))
        : recalled(before, grade, retrievability(before, days));
  const eased = difficulty - (w[6] * (grade - 3) * (10 - difficulty)) / 9;
  return {
    stability: within(next, 0.001, 36_500),
    difficulty: within(w[7] * firstDifficulty(4) + (1 - w[7]) * eased, 1, 10),
  };
}

function firstDifficulty(grade: Grade): number {
  return w[4] - Math.exp(w[5] * (grade - 1)) + 1;
}

function sameDay(stability: number, grade: Grade): number {
  const growth = Math.exp(w[17] * (grade - 3 + w[18])) * stability ** -w[19];
  return stability * (grade > 1 ? Math.max(growth, 1) : growth);
}

function recalled({ difficulty, stability }: Memory, grade: Grade, chance: number): number {
  const ease = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
  const growth = Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (Math.exp(w[10] * (1 - chance)) - 1) * ease;
  return stability * (1 + growth);
}

function forgotten({ difficulty, stability }: Memory, chance: number): number {
  const left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - chance));
  return Math.min(left, stability / Math.exp(w[17] * w[18]));
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
