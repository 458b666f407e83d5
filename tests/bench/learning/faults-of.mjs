/** Intervals of 95 % must hold the truth about that often. */
export const covers = [0.93, 0.97];
/** "Smarter" may be said this often at most when nothing helps. */
export const claims = 0.025;

/**
 * What of a simulation is not as promised.
 *
 * @param {{ n: number, coverage: Record<string, number>, claimed: Record<string, number> }} said
 * @returns {string[]}
 */
export function faultsOf({ claimed, coverage, n }) {
  const outside = Object.entries(coverage).filter(([, share]) => share < covers[0] || share > covers[1]);
  const tooOften = Object.entries(claimed).filter(([, share]) => share > claims);
  return [...outside, ...tooOften].map(([what, share]) => `n = ${n}, ${what}: ${(100 * share).toFixed(1)} %`);
}
