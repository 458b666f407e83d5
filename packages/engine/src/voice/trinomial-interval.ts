import { z95 } from '../learn/normal.js';

/**
 * The score interval of a difference of two shares of one sample, such as promoters less detractors: those values between -1 and 1
 * that a score test does not refuse (Tango, 1998). It is to {-1, 0, 1} what Wilson's is to {0, 1}: it stays between -1 and 1, and does
 * not vanish when all are alike, as that of the sample's own variance does.
 *
 * @param plus how many count 1
 * @param minus how many count -1
 * @param n how many there were, those that count 0 included; 0 gives -1 to 1
 * @param z quantile of the interval. Default: 95 %, two-sided
 */
export function trinomialInterval(plus: number, minus: number, n: number, z = z95): { low: number; high: number } {
  if (n === 0) return { low: -1, high: 1 };
  const value = (plus - minus) / n;
  const score = (difference: number): number => {
    // The share of minus that is likeliest if the difference is this one: the larger root of a quadratic.
    const b = -plus - minus + (2 * n - plus + minus) * difference;
    const c = -minus * difference * (1 - difference);
    const share = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
    const variance = n * (2 * share + difference * (1 - difference));
    return (plus - minus - n * difference) / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
  };
  return {
    low: minus === n ? -1 : crossing(-1, value, difference => score(difference) > z),
    high: plus === n ? 1 : crossing(1, value, difference => score(difference) < -z),
  };
}

/** Where, between a value that is refused and one that is not, refusing ends. */
function crossing(refused: number, held: number, isRefused: (difference: number) => boolean): number {
  let [out, inside] = [refused, held];
  for (let step = 0; step < 60; step++) {
    const middle = (out + inside) / 2;
    if (isRefused(middle)) out = middle;
    else inside = middle;
  }
  return inside;
}
