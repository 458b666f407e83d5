import { quote } from '../../problems/quote.js';
import { listOf } from '../../validate/words.js';
import type { GuideDraft } from './guide-draft.js';

/** What each type of calculation needs one of, and what it may have besides. */
const keysOfTypes: Readonly<Record<string, { needs: readonly string[]; may: readonly string[] }>> = {
  'total-cost': { needs: ['once', 'yearly'], may: ['years', 'growth'] },
  'return-on-investment': { needs: ['benefit'], may: ['once', 'yearly', 'years', 'growth'] },
  payback: { needs: ['benefit'], may: ['once', 'yearly', 'years', 'growth'] },
  formula: { needs: ['value'], may: ['format'] },
};
const keys = ['years', 'once', 'yearly', 'benefit', 'growth', 'value', 'format'] as const;

/** Reports calculations that lack what their type needs, or have what it has no use for. */
export function checkCalculators({ guide, id, report }: GuideDraft): void {
  guide.calculators?.forEach((calculator, index) => {
    if (calculator === undefined) return;
    const path = ['calculators', index] as const;
    calculator.outcomes?.forEach((outcome, at) => id('outcomes', outcome, [...path, 'outcomes', at]));
    const { type } = calculator;
    const { needs, may } = keysOfTypes[type ?? ''] ?? { needs: [], may: keys };
    if (needs.length > 0 && !needs.some(key => calculator[key as keyof typeof calculator] !== undefined)) {
      const wanted = listOf(
        needs.map(key => `"${key}"`),
        'or',
      );
      report('calculator-fields', path, `A calculation of type ${quote(type)} needs ${wanted}.`, `Add ${wanted}.`);
    }
    for (const key of keys) {
      if (calculator[key] === undefined || needs.includes(key) || may.includes(key)) continue;
      const message = `A calculation of type ${quote(type)} has no use for "${key}".`;
      report('calculator-fields', [...path, key], message, 'Remove it, or correct the type.');
    }
  });
}
