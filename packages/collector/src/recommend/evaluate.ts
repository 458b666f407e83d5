import { meanScore, tallyOf } from '@docent/engine';
import { maximumEaseItems } from '@docent/engine/recommend/ease.js';
import { type Measured, measureStrategy } from '@docent/engine/recommend/evaluate/measure-strategy.js';
import { toTrial, type Trial } from '@docent/engine/recommend/evaluate/trial.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import { tell } from '../reports/learning/tell.js';
import { groupBy } from '../reports/surveys/group-by.js';
import type { DescribedItems } from './content-weights.js';
import type { EvaluationReport, GroupResult, StrategyReport } from './evaluation-report.js';
import { type EvaluatedStrategy, learn } from './evaluation-strategies.js';

/** What is measured, and of whom. */
export interface EvaluationQuery {
  train: readonly Interaction[];
  test: readonly Interaction[];
  strategies: readonly EvaluatedStrategy[];
  ks: readonly number[];
  /** λ of EASE. */
  lambda: number;
  /** What is said of items, for `content`. */
  items?: DescribedItems | undefined;
  /** The segment of each customer. Default: all together. */
  segments?: ReadonlyMap<string, string> | undefined;
  /** Told what begins, and after each customer of the test. */
  onStrategy?: (strategy: EvaluatedStrategy, customers: number) => () => void;
}

/** Why a strategy cannot be evaluated on this. */
export class CannotEvaluate extends Error {
  override readonly name = 'CannotEvaluate';
}

/** Measures each strategy by the same test. `popular` comes first, so that the others can be compared with it. */
export function evaluate(query: EvaluationQuery): EvaluationReport {
  const { ks, lambda, onStrategy = () => () => {}, strategies } = query;
  const trial = toTrial(query.train, query.test);
  const items = trial.train.items.length;
  if (trial.relevant.size === 0) {
    throw new CannotEvaluate(
      'No customer of the test has a history in what is learned from, and something new in the test.',
    );
  }
  if (strategies.includes('ease') && items > maximumEaseItems) {
    throw new CannotEvaluate(
      `EASE takes at most ${maximumEaseItems} items; there are ${items}. Leave it out: --strategy popular,item-knn,rp3beta.`,
    );
  }
  const order = [...strategies].sort((a, b) => Number(b === 'popular') - Number(a === 'popular'));
  let bar: readonly Measured[] | undefined;
  const reports = order.map((strategy): StrategyReport => {
    const told = onStrategy(strategy, trial.relevant.size);
    const measured = measureStrategy(trial, learn[strategy](trial.train, { lambda, items: query.items }), ks, told);
    if (strategy === 'popular') bar = measured;
    const against = strategy === 'popular' ? undefined : bar;
    return {
      strategy,
      ...(strategy === 'ease' && { lambda }),
      lists: measured.map((one, at) => ({
        ...{ k: one.k, coverage: one.coverage ?? null, novelty: one.novelty ?? null, gini: one.gini ?? null },
        groups: groupsOf(trial, query).map(group => resultOf(group, one, against?.[at])),
      })),
    };
  });
  return {
    train: { customers: trial.train.users, items, interactions: trial.train.columns.length },
    test: { customers: trial.relevant.size, strangers: trial.strangers, seenBefore: trial.seenBefore },
    strategies: reports,
  };
}

interface Group {
  segment: string | null;
  /** Places in the order of `relevant`. */
  places: number[];
}

function groupsOf({ relevant, train }: Trial, { segments }: EvaluationQuery): Group[] {
  const rows = [...relevant.keys()].map((row, place) => ({
    place,
    segment: segments?.get(train.customers[row]!) ?? '',
  }));
  const all: Group = { segment: null, places: rows.map(({ place }) => place) };
  if (!segments) return [all];
  const named = [...groupBy(rows, ({ segment }) => segment)].map(([segment, own]): Group => ({
    segment,
    places: own.map(({ place }) => place),
  }));
  return [all, ...named.sort((a, b) => b.places.length - a.places.length || (a.segment! < b.segment! ? -1 : 1))];
}

function resultOf({ places, segment }: Group, measured: Measured, bar: Measured | undefined): GroupResult {
  const mean = (values: (place: number) => number, least: number) =>
    tell(meanScore(tallyOf(places.map(values)), { least, most: 1 }));
  return {
    ...{ segment, customers: places.length },
    recall: mean(place => measured.recall[place]!, 0),
    truncatedRecall: mean(place => measured.truncatedRecall[place]!, 0),
    ndcg: mean(place => measured.ndcg[place]!, 0),
    ...(bar && { overPopular: mean(place => measured.ndcg[place]! - bar.ndcg[place]!, -1) }),
  };
}
