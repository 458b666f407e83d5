import { operatorOf } from '@docent/engine';
import { quote } from '../../problems/quote.js';
import type { CheckContext } from '../kind-compiler.js';
import type { GuideDraft } from './guide-draft.js';

/** Reports what outcomes refer to and that there is not, and scores that say nothing or too much. */
export function checkOutcomes({ guide, id, report }: GuideDraft, { reference, refReference }: CheckContext): void {
  guide.outcomes?.forEach((outcome, index) => {
    if (outcome === undefined) return;
    const path = ['outcomes', index] as const;
    reference('subjects', outcome.subject, [...path, 'subject']);
    outcome.next?.forEach((step, at) => refReference(step?.ref, [...path, 'next', at, 'ref']));
    for (const [criterion, score] of Object.entries(outcome.scores ?? {})) {
      const place = [...path, 'scores', criterion] as const;
      id('criteria', criterion, place);
      if (score === undefined) continue;
      const { value, marks } = score;
      if ((value === undefined) === (marks === undefined)) {
        const message = `The score says ${value === undefined ? 'neither "value" nor "marks"' : 'both "value" and "marks"'}.`;
        report(
          'score-value',
          place,
          message,
          'Write either: a value on the scale of the criterion, or marks out of ten.',
        );
      } else if (value !== undefined && operatorOf(value) === undefined && typeof value !== 'number') {
        const message = `${quote(value)} is no value on a scale.`;
        report('score-value', [...place, 'value'], message, 'Write a number, or a rule that computes one.');
      }
    }
  });
}
