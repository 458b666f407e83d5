import type { GuideDraft } from './guide-draft.js';

/** Reports scales on which nothing can be placed, of criteria and of assumptions. */
export function checkCriteria({ guide, report }: GuideDraft): void {
  guide.criteria?.forEach((criterion, index) => {
    const { from = 0, to = 10 } = criterion ?? {};
    if (from < to) return;
    const key = criterion?.to === undefined ? 'from' : 'to';
    const message = `The scale goes from ${from} to ${to}, where nothing lies between.`;
    const hint = 'Put the lower end into "from"; "direction" says which end is better.';
    report('empty-range', ['criteria', index, key], message, hint);
  });
  guide.assumptions?.forEach((assumption, index) => {
    const { value, minimum = 0, maximum = Infinity } = assumption ?? {};
    const path = ['assumptions', index] as const;
    if (minimum >= maximum) {
      const message = `The maximum ${maximum} is not above the minimum ${minimum}.`;
      report(
        'empty-range',
        [...path, assumption?.maximum === undefined ? 'minimum' : 'maximum'],
        message,
        'Correct one of them.',
      );
    } else if (value !== undefined && (value < minimum || value > maximum)) {
      const message = `The value ${value} is not between ${minimum} and ${maximum === Infinity ? 'any maximum' : maximum}.`;
      const hint = 'Correct it, or say how low or high it may be with "minimum" and "maximum".';
      report('empty-range', [...path, 'value'], message, hint);
    }
  });
}
