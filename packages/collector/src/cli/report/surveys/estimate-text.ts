import type { Told } from '../../../reports/learning/learning-report.js';
import type { Unit } from '../../../reports/surveys/surveys-report.js';

/** An estimate in words: its number with interval and n, or that there is not enough evidence for one. */
export function estimateText(told: Told, unit: Unit): string {
  if (!told.enough) return `not enough evidence (${told.n} of ${told.needed} customers)`;
  const { high, low, n, value } = told;
  if (low === null && high === null) return `${numberText(value, unit)} (all gave the same, n = ${n})`;
  return `${numberText(value, unit)} (${numberText(low, unit)} to ${numberText(high, unit)}, n = ${n})`;
}

/** A number in its unit; differences and scores with their sign. */
function numberText(value: number | null, unit: Unit): string {
  if (value === null) return 'unbounded';
  if (unit === 'share') return `${Math.round(100 * value) || 0} %`;
  const digits = unit === 'score' ? 0 : unit === 'points' ? 1 : 2;
  const text = Math.abs(value).toFixed(digits);
  const isNothing = Number(text) === 0;
  const sign = isNothing ? '' : value < 0 ? '−' : unit === 'mean' || unit === 'points' ? '' : '+';
  return `${sign}${text}`;
}
