import { type Forecast, proportion } from '@docent/engine';
import { bootstrappedMean } from './bootstrapped.js';
import { bias } from './calibration.js';
import { byLearner, type Cell, meanOf, type RawMeasure } from './cell.js';

/** What the memory model expected of refreshers, and what came: their difference is the model's own calibration. */
export function retention({ accounts, answers }: Cell): RawMeasure {
  const foretold = answers.filter(({ phase, predicted }) => phase === 'review' && predicted !== undefined);
  const learners = new Map(
    [...byLearner(foretold)].map(([customer, own]): [string, Forecast[]] => [
      customer,
      own.map(({ credit, predicted = 0 }) => ({ stated: predicted, outcome: credit })),
    ]),
  );
  const shares = [...learners.values()].map(own => meanOf(own, ({ outcome }) => outcome));
  const observed = proportion(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
  return {
    ...{ measure: 'retention', customers: new Set(learners.keys()) },
    figures: [
      bootstrappedMean('predicted', 'share', learners, accounts, own => meanOf(own, ({ stated }) => stated)),
      { name: 'observed', unit: 'share', estimate: observed, of: 'learners' },
      bias(learners, 'predicted minus observed'),
      { name: 'refreshers answered', unit: 'count', count: foretold.length },
    ],
  };
}
