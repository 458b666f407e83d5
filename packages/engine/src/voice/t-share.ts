import { incompleteBeta } from './incomplete-beta.js';

/**
 * The share of Student's t distribution that lies below `t`: by the incomplete beta function, to about 1e-12.
 *
 * @param freedom degrees of freedom, above 0; need not be whole
 */
export function tShare(t: number, freedom: number): number {
  if (t === 0) return 0.5;
  const tail = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}
