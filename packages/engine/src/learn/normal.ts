/** Two-sided 5 %: 97.5 % of a standard normal distribution lie below it. */
export const z95 = 1.959963984540054;

/**
 * The standard normal's quantile: what a share `p` of it lies below. Accurate to 1.15e-9 (Acklam, 2003), and with one step of
 * Halley's method to about 1e-15.
 *
 * @param p from 0 to 1; the ends give -Infinity and Infinity
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const low = 0.02425;
  let x: number;
  if (p < low) x = tail(Math.sqrt(-2 * Math.log(p)));
  else if (p > 1 - low) x = -tail(Math.sqrt(-2 * Math.log(1 - p)));
  else {
    const q = p - 0.5;
    const r = q * q;
    x = (q * polynomial(middleOver, r)) / (polynomial(middleUnder, r) * r + 1);
  }
  const error = normalShare(x) - p;
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
  return x - step / (1 + (x * step) / 2);
}

/** The share of a standard normal distribution that lies below `x`. By the continued fraction and series of erfc (Abramowitz and Stegun 7.1.5, 7.1.14). */
export function normalShare(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const upper = z < 2.5 ? (1 - seriesErf(z)) / 2 : fractionErfc(z) / 2;
  return x > 0 ? 1 - upper : upper;
}

function seriesErf(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (-z * z) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function fractionErfc(z: number): number {
  let fraction = 0;
  for (let n = 60; n >= 1; n--) fraction = n / 2 / (z + fraction);
  return Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + fraction);
}

const tailOver = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailUnder = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
const middleOver = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const middleUnder = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
];

function tail(q: number): number {
  return polynomial(tailOver, q) / (polynomial(tailUnder, q) * q + 1);
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
