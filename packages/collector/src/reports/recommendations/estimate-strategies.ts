import { type Exposure, type OffPolicyEstimate, snips } from '@docent/engine/recommend/snips.js';
import { strategies, type Strategy } from '@docent/schema/names';
import { fewest, tell } from '../learning/tell.js';
import type { Outcome } from './join-outcomes.js';
import type { Outcomes, StrategyEstimate } from './recommendations-report.js';

type Good = 'taken' | 'decided';

/** What came of all that was viewed, each once. */
export function outcomesOf(outcomes: readonly Outcome[]): Outcomes {
  const over = outcomes.filter(one => one.over);
  const rate = (good: Good) =>
    tell(snips(over.map(one => ({ customer: one.customer, propensity: 1, would: true, good: one[good] }))).rate);
  return { viewed: over.length, taken: rate('taken'), decided: rate('decided') };
}

/** What each strategy alone would have come to: of what was found, not placed by hand, and whose days are over. */
export function estimateStrategies(outcomes: readonly Outcome[]): StrategyEstimate[] {
  const drawn = outcomes
    .filter(
      ({ over, propensity, source }) => over && propensity !== null && (source === 'organic' || source === 'expert'),
    )
    .map(one => ({ ...one, strategies: readStrategies(one.would) }));
  return strategies.flatMap((strategy): StrategyEstimate[] => {
    const estimateOf = (good: Good): OffPolicyEstimate =>
      snips(
        drawn.map((one): Exposure => ({
          ...{ customer: one.customer, propensity: one.propensity! },
          ...{ would: one.strategies.includes(strategy), good: one[good] },
        })),
      );
    const { effective, matching, rate } = estimateOf('taken');
    if (rate.n < fewest) return [];
    const decided = tell(estimateOf('decided').rate);
    return [{ strategy, matching, effective: Math.round(effective * 10) / 10, taken: tell(rate), decided }];
  });
}

/** Customers' browsers wrote it. */
function readStrategies(json: string | null): readonly Strategy[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list) ? strategies.filter(one => list.includes(one)) : [];
  } catch {
    return [];
  }
}
