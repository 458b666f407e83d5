import { normalQuantile } from './normal.js';

/**
 * Quantile of Student's t distribution: what a share `p` of it lies below (Hill, 1970, CACM algorithm 396). Exact for one and two
 * degrees of freedom, else good to six digits.
 *
 * @param p from 0 to 1
 * @param freedom degrees of freedom, at least 1; need not be whole
 */
export function tQuantile(p: number, freedom: number): number {
  if (p < 0.5) return -tQuantile(1 - p, freedom);
  if (p === 0.5) return 0;
  if (freedom === Infinity) return normalQuantile(p);
  const two = 2 * (1 - p);
  if (freedom === 2) return Math.sqrt(2 / (two * (2 - two)) - 2);
  if (freedom === 1) return 1 / Math.tan((two * Math.PI) / 2);
  const a = 1 / (freedom - 0.5);
  const b = 48 / a ** 2;
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  let y = (d * two) ** (2 / freedom);
  if (y > 0.05 + a) {
    const x = normalQuantile(two / 2);
    y = x * x;
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = a * y * y;
    y = y > 0.002 ? Math.expm1(y) : 0.5 * y * y + y;
  } else {
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4)) * y - 1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y;
  }
  return Math.sqrt(freedom * y);
}
