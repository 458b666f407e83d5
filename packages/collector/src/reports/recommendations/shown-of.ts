import { coverage } from '@docent/engine/recommend/metrics/coverage.js';
import { gini } from '@docent/engine/recommend/metrics/gini.js';
import { novelty } from '@docent/engine/recommend/metrics/novelty.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { Viewed } from './recommendation-events.js';
import type { Shown } from './recommendations-report.js';

/**
 * What of the catalogue was viewed, and how evenly.
 *
 * @param interactions who took what
 * @param size how many items could be shown; undefined: it is not known
 */
export function shownOf(
  viewed: readonly Viewed[],
  interactions: readonly Interaction[],
  size: number | undefined,
): Shown {
  const times = new Map<string, number>();
  for (const { item } of viewed) times.set(item, (times.get(item) ?? 0) + 1);
  const owners = new Map<string, number>();
  for (const { item } of interactions) owners.set(item, (owners.get(item) ?? 0) + 1);
  const customers = new Set(interactions.map(({ customer }) => customer)).size;
  const items = [...times.keys()];
  // What was shown and has been removed since was there to be shown.
  const catalogue = size === undefined ? undefined : Math.max(size, items.length);
  const exposures = [...times.values()];
  const all = [...exposures, ...new Array<number>((catalogue ?? items.length) - items.length).fill(0)];
  return {
    items: items.length,
    catalogue: catalogue ?? null,
    coverage: catalogue === undefined ? null : (coverage(all) ?? null),
    gini: catalogue === undefined ? null : (gini(all) ?? null),
    novelty:
      novelty(
        exposures,
        items.map(item => owners.get(item) ?? 0),
        customers,
      ) ?? null,
  };
}
