import type { Measure } from './learning-report.js';
import type { RawMeasure } from './measures/cell.js';
import { fewest, tellFigure } from './tell.js';

/**
 * The measures of groups of one skill without those of too few learners; all groups have the same measures in the same order. Groups
 * add up to all learners, of whom there is a report, too: where one would be left over, or too few together, the smallest of the
 * others is suppressed as well.
 */
export function suppress(groups: readonly (readonly RawMeasure[])[]): Measure[][] {
  const hidden = (groups[0] ?? []).map((_, at) => hiddenOf(groups.map(measures => measures[at]!.customers.size)));
  return groups.map((measures, group) =>
    measures.flatMap(({ customers, figures, measure }, at): Measure[] => {
      if (hidden[at]!.has(group)) return [{ measure, suppressed: true }];
      return customers.size === 0 ? [] : [{ measure, learners: customers.size, figures: figures.map(tellFigure) }];
    }),
  );
}

/** Which groups of these sizes may not be told of. */
export function hiddenOf(sizes: readonly number[]): ReadonlySet<number> {
  const bySize = [...sizes.keys()].filter(at => sizes[at]! > 0).sort((a, b) => sizes[a]! - sizes[b]!);
  const hidden = new Set(bySize.filter(at => sizes[at]! < fewest));
  for (const at of bySize) {
    if (hidden.size === 0) break;
    const together = [...hidden].reduce((sum, one) => sum + sizes[one]!, 0);
    if (hidden.size > 1 && together >= fewest) break;
    hidden.add(at);
  }
  return hidden;
}
