import { normalShare } from '../learn/normal.js';

/** Below this chance the experiment is broken, and must not be read. */
const alarm = 0.001;

/**
 * Whether the arms are as large as they were meant to be (sample ratio mismatch: Fabijan et al., 2019): Pearson's chi-squared.
 *
 * @param arms how many were seen in each, and its share of all
 * @returns `p`: the chance of a ratio at least as far off; `broken` when it is below 0.001
 */
export function sampleRatio(arms: readonly { seen: number; share: number }[]): { p: number; broken: boolean } {
  const all = arms.reduce((sum, { seen }) => sum + seen, 0);
  const shares = arms.reduce((sum, { share }) => sum + share, 0);
  const statistic = arms.reduce((sum, { seen, share }) => {
    const expected = (all * share) / shares;
    return expected > 0 ? sum + (seen - expected) ** 2 / expected : sum;
  }, 0);
  const p = chiSquaredTail(statistic, arms.length - 1);
  return { p, broken: p < alarm };
}

/** The chance of a chi-squared at least as large: exact, by recurrence over degrees of freedom (Abramowitz and Stegun 26.4.8). */
function chiSquaredTail(x: number, freedom: number): number {
  if (freedom < 1 || x <= 0) return 1;
  const odd = freedom % 2 === 1;
  let tail = odd ? 2 * normalShare(-Math.sqrt(x)) : Math.exp(-x / 2);
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2) * (x / 2);
  for (let next = odd ? 3 : 4; next <= freedom; next += 2) {
    tail += term;
    term *= x / next;
  }
  return tail;
}
