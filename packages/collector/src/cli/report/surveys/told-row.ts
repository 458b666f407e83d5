import type { Told } from '../../../reports/learning/learning-report.js';
import type { Comparison, Figure, Unit } from '../../../reports/surveys/surveys-report.js';

/** Cells that say a number and what it takes to believe it. */
export interface ToldRow {
  unit: Unit;
  state: 'told' | 'not-enough';
  n: number;
  needed: number;
  value?: number | null;
  low?: number | null;
  high?: number | null;
}

/** A figure, and how it compares where it was compared. */
export function figureRow({
  about,
  differs,
  estimate,
  name,
  p,
  quadrant,
  unit,
  which,
}: Figure & Comparison): ToldRow &
  Partial<Record<'figure' | 'about' | 'which' | 'quadrant' | 'differs', string>> & { p?: number | null } {
  return {
    ...{ figure: name, ...toldRow(estimate, unit) },
    ...(about !== undefined && { about }),
    ...(which !== undefined && { which }),
    ...(quadrant && { quadrant }),
    ...(p !== undefined && { p: rounded(p), differs: String(differs) }),
  };
}

/** A number with its interval, or that there is not enough evidence. */
export function toldRow(told: Told, unit: Unit): ToldRow {
  const { enough, n, needed } = told;
  if (!enough) return { unit, n, needed, state: 'not-enough' };
  return {
    unit,
    value: rounded(told.value),
    low: rounded(told.low),
    high: rounded(told.high),
    n,
    needed,
    state: 'told',
  };
}

/** A number to four digits behind the point. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
