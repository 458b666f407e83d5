/** An outcome, and something of the same unit that was measured before it could be treated. */
export interface Observation {
  outcome: number;
  before: number;
}

/**
 * Outcomes without what was there before (CUPED: Deng, Xu, Kohavi and Walker, 2013): `outcome - θ (before - mean before)` with
 * θ = cov / var over both arms together. The effect stays what it was, its variance falls by the share that `before` explains.
 */
export function cuped(arms: readonly (readonly Observation[])[]): number[][] {
  const all = arms.flat();
  const n = all.length;
  const meanBefore = all.reduce((sum, { before }) => sum + before, 0) / n;
  const meanOutcome = all.reduce((sum, { outcome }) => sum + outcome, 0) / n;
  let [covariance, variance] = [0, 0];
  for (const { before, outcome } of all) {
    covariance += (before - meanBefore) * (outcome - meanOutcome);
    variance += (before - meanBefore) ** 2;
  }
  const theta = variance > 0 ? covariance / variance : 0;
  return arms.map(arm => arm.map(({ before, outcome }) => outcome - theta * (before - meanBefore)));
}
