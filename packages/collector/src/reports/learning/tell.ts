import type { Estimate } from '@docent/engine';
import type { Figure, Told } from './learning-report.js';
import type { RawFigure } from './measures/cell.js';

/** Fewer learners than that are nobody to be told of: numbers of them would be somebody's. */
export const fewest = 5;

/** An estimate as it may be told: the number only if there is enough evidence for it. */
export function tell({ enough, high, low, n, needed, value }: Estimate): Told {
  if (!enough) return { enough, n, needed };
  return { enough, ...{ value: finite(value), low: finite(low), high: finite(high) }, n, needed };
}

/** A figure as it may be told. */
export function tellFigure(figure: RawFigure): Figure {
  return 'estimate' in figure ? { ...figure, estimate: tell(figure.estimate) } : figure;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
