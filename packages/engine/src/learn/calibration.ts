import { type Certainty, statedProbability } from './certainty.js';
import { type Estimate, estimate } from './estimate.js';
import type { FirstAttempt } from './first-attempt.js';
import { wilsonInterval } from './wilson-interval.js';

/** A forecast and what came of it. */
export interface Forecast {
  /** Stated chance, 0 to 1. */
  stated: number;
  /** 1 when it came true, else 0; credits in between are allowed. */
  outcome: number;
}

/** Below this many answers nothing is said of one learner's calibration. */
export const calibrationNeeded = 20;

/** The forecasts that answers with a certainty are. */
export function forecasts(attempts: readonly FirstAttempt[]): Forecast[] {
  return attempts.map(({ certainty, credit, options }) => ({
    stated: statedProbability(certainty, options),
    outcome: credit,
  }));
}

/** Mean squared difference between what was stated and what came (Brier, 1950): 0 is perfect, 0.25 is what always saying one half gives. 0 of nothing. */
export function brierScore(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ outcome, stated }) => (stated - outcome) ** 2));
}

/** What a Brier score consists of: `reliability - resolution + uncertainty`. */
export interface Decomposition {
  /** How far off stated chances are from what comes of them; less is better. */
  reliability: number;
  /** How far the outcomes of different statements are apart; more is better. */
  resolution: number;
  /** How open the outcome is at all. */
  uncertainty: number;
}

/** Splits a Brier score (Murphy, 1973). Exact when outcomes are 0 or 1, as each stated chance is a bin of its own. */
export function murphyDecomposition(forecasts: readonly Forecast[]): Decomposition {
  const base = mean(forecasts.map(({ outcome }) => outcome));
  const bins = new Map<number, number[]>();
  for (const { outcome, stated } of forecasts) {
    const bin = bins.get(stated);
    if (bin) bin.push(outcome);
    else bins.set(stated, [outcome]);
  }
  let [reliability, resolution] = [0, 0];
  for (const [stated, outcomes] of bins) {
    const came = mean(outcomes);
    const share = outcomes.length / forecasts.length;
    reliability += share * (stated - came) ** 2;
    resolution += share * (came - base) ** 2;
  }
  return { reliability, resolution, uncertainty: base * (1 - base) };
}

/**
 * Mean stated chance minus mean outcome: above 0 is surer than there is reason to be. The interval is Wilson's of the outcomes,
 * seen from what was stated, so that it does not vanish for who was always right.
 */
export function calibrationBias(forecasts: readonly Forecast[], needed = calibrationNeeded): Estimate {
  const n = forecasts.length;
  const stated = mean(forecasts.map(forecast => forecast.stated));
  const came = forecasts.reduce((sum, { outcome }) => sum + outcome, 0);
  const { high, low } = wilsonInterval(came, n);
  return estimate({ value: n ? stated - came / n : 0, low: stated - high, high: stated - low, n, needed });
}

/** Where an answer stands: right or wrong, and how sure. */
export type Quadrant = 'knows' | 'doubts' | 'misconception' | 'knows-the-gap';

/** The four corners of right or wrong with most or least certainty; answers given with middle certainty are in none. */
export function quadrantOf(credit: number, certainty: Certainty): Quadrant | undefined {
  if (certainty === 2) return undefined;
  const right = credit >= 0.5;
  if (certainty === 3) return right ? 'knows' : 'misconception';
  return right ? 'doubts' : 'knows-the-gap';
}

/** How many answers are in each quadrant, and which wrong options the misconceptions chose, most chosen first. */
export function quadrants(attempts: readonly FirstAttempt[]): {
  counts: Record<Quadrant, number>;
  misconceptions: { item: string; chosen: string; count: number }[];
} {
  const counts: Record<Quadrant, number> = { knows: 0, doubts: 0, misconception: 0, 'knows-the-gap': 0 };
  const wrong = new Map<string, { item: string; chosen: string; count: number }>();
  for (const { certainty, chosen, credit, item } of attempts) {
    const quadrant = quadrantOf(credit, certainty);
    if (!quadrant) continue;
    counts[quadrant]++;
    if (quadrant !== 'misconception' || chosen === undefined) continue;
    const key = JSON.stringify([item, chosen]);
    const found = wrong.get(key) ?? { item, chosen, count: 0 };
    found.count++;
    wrong.set(key, found);
  }
  return { counts, misconceptions: [...wrong.values()].sort((a, b) => b.count - a.count) };
}

function mean(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : 0;
}
