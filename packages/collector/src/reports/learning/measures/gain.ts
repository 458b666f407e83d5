import { hakeGain, normalisedChange, proportion } from '@docent/engine';
import { bootstrapped, bootstrappedMean } from './bootstrapped.js';
import { type Cell, creditOf, firstsByLearner, type RawMeasure } from './cell.js';

/** What learners who answered before and after learnt of what there was to learn, and how many lost some. */
export function gain({ accounts, answers }: Cell): RawMeasure[] {
  const [before, after] = [firstsByLearner(answers, 'pre'), firstsByLearner(answers, 'post')];
  const pairs = new Map(
    [...before].flatMap(([customer, own]) => {
      const later = after.get(customer);
      return later ? [[customer, { pre: creditOf(own), post: creditOf(later) }] as const] : [];
    }),
  );
  const changes = new Map(
    [...pairs].flatMap(([customer, { pre, post }]) => {
      const change = normalisedChange(pre, post);
      return change === undefined ? [] : [[customer, change] as const];
    }),
  );
  const losses = [...pairs.values()].filter(({ pre, post }) => post < pre).length;
  const sums = new Map([...pairs].map(([customer, { pre, post }]) => [customer, [pre, post, 1]]));
  const whole: RawMeasure = {
    ...{ measure: 'gain', customers: new Set(pairs.keys()) },
    figures: [
      bootstrapped('normalised gain (Hake)', 'number', sums, accounts, ([before = 0, later = 0, n = 1]) =>
        hakeGain(before / n, later / n),
      ),
      { name: 'learners who know less', unit: 'share', estimate: proportion(losses, pairs.size), of: 'learners' },
    ],
  };
  const perLearner: RawMeasure = {
    ...{ measure: 'change per learner', customers: new Set(changes.keys()) },
    figures: [bootstrappedMean('normalised change', 'number', changes, accounts, change => change)],
  };
  return [whole, perLearner];
}
