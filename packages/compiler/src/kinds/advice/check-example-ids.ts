import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { GuideDraft } from './guide-draft.js';

/** Reports what example cases refer to and that there is not. */
export function checkExampleIds({ guide, named, id, report }: GuideDraft): void {
  const reasons = new Set(guide.outcomes?.flatMap(outcome => (outcome?.reasons ?? []).map(reason => reason?.id ?? '')));
  const formulas = guide.calculators?.flatMap(each => (each?.type === 'formula' && each.id ? [each.id] : [])) ?? [];
  const values = new Set([...Object.keys(named.values), ...formulas]);
  guide.examples?.forEach((example, index) => {
    if (example === undefined) return;
    const path = ['examples', index] as const;
    for (const question of Object.keys(example.answers ?? {}))
      id('questions', question, [...path, 'answers', question]);
    id('outcomes', example.outcome, [...path, 'outcome']);
    example.reasons?.forEach((reason, at) => {
      if (reason === undefined || reasons.has(reason)) return;
      const hint = `${didYouMean(reason, reasons)}Add it to an outcome, or correct the id.`;
      report('unknown-reference', [...path, 'reasons', at], `${quote(reason)} is not the id of a reason.`, hint);
    });
    for (const value of Object.keys(example.values ?? {})) {
      if (values.has(value) || !named.complete) continue;
      const message = `${quote(value)} is no named value and no calculator of type "formula".`;
      const hint = `${didYouMean(value, values)}Add it to "values", or correct the id.`;
      report('unknown-reference', [...path, 'values', value], message, hint);
    }
  });
}
