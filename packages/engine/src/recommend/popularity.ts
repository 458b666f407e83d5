import type { RecommendedItem } from '@docent/schema/names';
import type { UserItems } from './user-items.js';

/** An item with how much it is used. */
export interface PopularItem {
  item: RecommendedItem;
  /** How many customers have it. */
  customers: number;
  /** The sum of their weights after decay. */
  weight: number;
}

/**
 * The most used items: each customer counts once for an item, as much as is left of it after decay. Best first; of equals what more customers
 * have, then by name. No item that fewer customers have than `minimumCustomers` (default 1).
 */
export function popularity(
  { columns, items, weights }: UserItems,
  { minimumCustomers = 1 }: { minimumCustomers?: number } = {},
): PopularItem[] {
  const found = items.map((item): PopularItem => ({ item, customers: 0, weight: 0 }));
  columns.forEach((column, place) => {
    const popular = found[column]!;
    popular.customers++;
    popular.weight += weights[place]!;
  });
  return found
    .filter(({ customers }) => customers > 0 && customers >= minimumCustomers)
    .sort(
      (one, other) => other.weight - one.weight || other.customers - one.customers || (one.item < other.item ? -1 : 1),
    );
}
