import type { RecommendedItem } from '@docent/schema/names';
import type { ItemWeights } from './item-weights.js';
import type { Neighbour, NeighbourModel } from './neighbour-model.js';
import type { UserItems } from './user-items.js';

/** What was learned, under the names of the items. Items without neighbours have no row. */
export function toNeighbourModel({ columns, items }: UserItems, weights: ItemWeights): NeighbourModel {
  const counts = new Uint32Array(items.length);
  for (const column of columns) counts[column]!++;
  const rows = new Map<RecommendedItem, Neighbour[]>();
  const named = new Set<number>();
  items.forEach((item, row) => {
    const neighbours: Neighbour[] = [];
    for (let entry = weights.starts[row]!; entry < weights.starts[row + 1]!; entry++) {
      const column = weights.columns[entry]!;
      named.add(column);
      neighbours.push({ item: items[column]!, weight: weights.weights[entry]! });
    }
    if (neighbours.length === 0) return;
    named.add(row);
    rows.set(item, neighbours);
  });
  const customers = new Map([...named].sort((a, b) => a - b).map(column => [items[column]!, counts[column]!]));
  return { rows, customers };
}
