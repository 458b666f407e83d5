import { bootstrap, momentsOf, rankCorrelation } from '@docent/engine';
import { tell } from '../../learning/tell.js';
import type { AccountScore } from '../count/count-scores.js';
import { groupBy } from '../group-by.js';
import type { AccountFigures, Joined } from '../surveys-report.js';
import { scored, scoringsOf } from './score-figures.js';

/** The same answers give the same interval. */
const seed = 20_260_104;
/** Accounts that are looked at over all draws of one number. */
const mostWork = 500_000;

/**
 * Whether accounts that give higher scores have more of a figure: rank correlations of each account's mean with it, intervals from
 * drawing accounts. Nothing is told of any one account.
 */
export function joinFigures(scores: readonly AccountScore[], type: string, figures: AccountFigures): Joined[] {
  const [scoring] = scoringsOf(type, scores);
  if (!scoring) return [];
  const means = [...groupBy(scores, ({ account }) => account)].flatMap(([account, own]) => {
    const known = figures.get(account);
    return known ? [{ mean: momentsOf(scored(own, scoring.valueOf)).mean, known }] : [];
  });
  const names = [...new Set(means.flatMap(({ known }) => Object.keys(known)))].sort();
  return names.map(figure => {
    const pairs = means.flatMap(({ known, mean }) =>
      Object.hasOwn(known, figure) ? [[[mean, known[figure]!] as const]] : [],
    );
    const samples = Math.min(2000, Math.max(200, Math.floor(mostWork / Math.max(1, pairs.length))));
    return { figure, correlation: tell(bootstrap(pairs, rankCorrelation, { seed, samples })) };
  });
}
