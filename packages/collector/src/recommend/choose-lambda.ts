import { ease } from '@docent/engine/recommend/ease.js';
import { measureStrategy } from '@docent/engine/recommend/evaluate/measure-strategy.js';
import { toTrial } from '@docent/engine/recommend/evaluate/trial.js';
import { scoreItems } from '@docent/engine/recommend/score-items.js';
import { byTime, timeOfLatest } from '@docent/engine/recommend/splits/by-time.js';
import { perUser } from '@docent/engine/recommend/splits/per-user.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';

/** From hardly held back to held back as much as the largest published data wants it. */
const candidates = [10, 30, 100, 300, 1000];
/** As far down the list as what is chosen is judged by. */
const k = 10;
/** Share of what is learned from that it is chosen by. */
const share = 0.2;

/**
 * The λ of EASE with the best NDCG@10 on the latest fifth of what is learned from, or a fifth by lot where there are no times: the test has no
 * part in it.
 *
 * @param told called after each that was tried
 */
export function chooseLambda(interactions: readonly Interaction[], seed: number, told: () => void = () => {}): number {
  const latest = timeOfLatest(interactions, share);
  const byLatest = byTime(interactions, latest);
  const { test, train } = byLatest.train.length > 0 ? byLatest : splitByLot(interactions, seed);
  const trial = toTrial(train, test);
  let best = { lambda: candidates[Math.floor(candidates.length / 2)]!, value: -1 };
  if (trial.relevant.size === 0) return best.lambda;
  for (const lambda of candidates) {
    const weights = ease(trial.train, { lambda, neighbours: Infinity });
    const [measured] = measureStrategy(trial, row => scoreItems(weights, trial.train, row), [k]);
    const value = measured!.ndcg.reduce((sum, one) => sum + one, 0);
    if (value > best.value) best = { lambda, value };
    told();
  }
  return best.lambda;
}

function splitByLot(interactions: readonly Interaction[], seed: number) {
  const named = interactions.map(one => ({ ...one, user: one.customer }));
  return perUser(named, share, seed);
}
