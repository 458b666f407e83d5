import { chanceCorrected, type Estimate, proportion } from '@docent/engine';
import type { MeasureName } from '../learning-report.js';
import { type Cell, creditOf, firstsByLearner, meanOf, type RawMeasure } from './cell.js';

const phases: readonly (readonly [string, MeasureName])[] = [
  ['pre', 'knowledge before'],
  ['post', 'knowledge after'],
  ['probe', 'knowledge in delayed probes'],
];

/**
 * How much of first attempts was right, and how much of it is not what guessing gives. Each learner counts once, by their own share:
 * answers of one learner resemble each other, so that an interval over answers would be too narrow.
 */
export function knowledge({ answers }: Cell): RawMeasure[] {
  return phases.map(([phase, measure]) => {
    const learners = firstsByLearner(answers, phase);
    const shares = [...learners.values()].map(own => ({
      right: creditOf(own),
      chance: meanOf(own, ({ options }) => (options === undefined ? 0 : 1 / options)),
    }));
    const n = shares.length;
    const right = proportion(n * meanOf(shares, share => share.right), n);
    const options = 1 / meanOf(shares, share => share.chance);
    const correct = (value: number): number => chanceCorrected(value, options);
    const known: Estimate = {
      ...right,
      ...{ value: correct(right.value), low: correct(right.low), high: correct(right.high) },
    };
    return {
      ...{ measure, customers: new Set(learners.keys()) },
      figures: [
        { name: 'right', unit: 'share', estimate: right, of: 'learners' },
        { name: 'beyond guessing', unit: 'difference', estimate: known, of: 'learners' },
        { name: 'answers', unit: 'count', count: [...learners.values()].flat().length },
      ],
    };
  });
}
