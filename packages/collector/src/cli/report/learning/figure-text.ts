import type { Figure, Told, Unit } from '../../../reports/learning/learning-report.js';
import { plainLine } from '../audience-name.js';

/** What stands in place of numbers of too few learners. */
export const suppressedText = 'suppressed: too few learners';

/** A figure in words: its name, and its number with interval and n, or that there is not enough evidence for one. */
export function figureText(figure: Figure): string {
  if (figure.unit === 'count') return `${figure.name}  ${figure.count}`;
  if (figure.unit === 'chosen') {
    if (figure.item === null)
      return `${figure.name}  ${figure.count} more answers, each by too few learners to be named`;
    return `${figure.name}  ${plainLine(figure.item)}: ${plainLine(figure.response ?? '')}, ${figure.count} learners`;
  }
  return `${figure.name}  ${toldText(figure.estimate, figure.unit, figure.of)}`;
}

/** An estimate in words. */
export function toldText(told: Told, unit: Unit, of: string): string {
  if (!told.enough) return `not enough evidence (${told.n} of ${told.needed} ${of})`;
  const { high, low, n, value } = told;
  if (value === null && low === null) return `${numberText(null, unit)} (n = ${n} ${of})`;
  return `${numberText(value, unit)} (${numberText(low, unit)} to ${numberText(high, unit)}, n = ${n} ${of})`;
}

function numberText(value: number | null, unit: Unit): string {
  if (value === null) return 'longer than observed';
  if (unit === 'hours') return `${value.toFixed(1)} h`;
  if (unit === 'number') return value.toFixed(2);
  // Rounded first, so that nothing is written as minus zero.
  const percent = Math.round(value * 100) || 0;
  return unit === 'share' ? `${percent} %` : `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)} points`;
}
