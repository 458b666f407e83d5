import { authenticConfidence, shrunkAccuracy } from '@docent/engine';
import type { Answer } from '../facts.js';
import { bootstrappedMean } from './bootstrapped.js';
import { type Cell, firstsByLearner, type RawMeasure } from './cell.js';

/** What learners say they can do, before and after, and how much of the difference goes with knowing more. */
export function confidence({ accounts, answers, facility, sayings }: Cell): RawMeasure[] {
  const rated = (phase: string): Map<string, number> =>
    new Map(
      sayings.flatMap(({ customer, event, phase: own, confidence }) =>
        event === 'Confidence Rated' && own === phase && confidence !== null ? [[customer, confidence]] : [],
      ),
    );
  const [before, after, then] = [rated('pre'), rated('post'), rated('then')];
  const both = new Map(
    [...before].flatMap(([customer, own]) => {
      const later = after.get(customer);
      return later === undefined ? [] : [[customer, { before: own, after: later }] as const];
    }),
  );
  const [pre, post] = [firstsByLearner(answers, 'pre'), firstsByLearner(answers, 'post')];
  const known = (own: readonly Answer[]): number =>
    shrunkAccuracy(
      own.reduce((sum, { credit }) => sum + credit, 0),
      own.length,
      facility,
    ).value;
  const earned = new Map(
    [...both].flatMap(([customer, { before, after }]) => {
      const [first, second] = [pre.get(customer), post.get(customer)];
      if (!first || !second) return [];
      const found = authenticConfidence({
        ...{ confidenceBefore: before, confidenceAfter: after },
        ...{ knowledgeBefore: known(first), knowledgeAfter: known(second) },
      });
      return [[customer, found] as const];
    }),
  );
  const retold = new Map([...then].filter(([customer]) => both.has(customer)));
  return [
    {
      ...{ measure: 'confidence', customers: new Set(both.keys()) },
      figures: [
        bootstrappedMean('before', 'share', both, accounts, ({ before }) => before),
        bootstrappedMean('after', 'share', both, accounts, ({ after }) => after),
        bootstrappedMean('change', 'difference', both, accounts, ({ after, before }) => after - before),
      ],
    },
    {
      ...{ measure: 'authentic confidence', customers: new Set(earned.keys()) },
      figures: [
        bootstrappedMean('authentic gain', 'difference', earned, accounts, ({ gain }) => gain),
        bootstrappedMean('unearned', 'difference', earned, accounts, ({ unearned }) => unearned),
      ],
    },
    {
      // Beside, never instead of, what was said before: looking back makes effects look larger.
      ...{ measure: 'confidence as remembered', customers: new Set(retold.keys()) },
      figures: [bootstrappedMean('before, as remembered', 'share', retold, accounts, one => one)],
    },
  ];
}
