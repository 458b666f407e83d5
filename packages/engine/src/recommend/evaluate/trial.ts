import type { RecommendedItem } from '@docent/schema/names';
import { popularity } from '../popularity.js';
import { type Interaction, toUserItems, type UserItems } from '../user-items.js';

/** What strategies are measured by: what they learn from, and what came of it. */
export interface Trial {
  /** Its columns are all items of either part, the most used first, so that of equal scores the more popular comes first. */
  train: UserItems;
  /** By row of `train`: the columns of what somebody took in the test, and had not before. */
  relevant: ReadonlyMap<number, ReadonlySet<number>>;
  /** Customers of the test alone, of whom there is no history to go by; they are left out. */
  strangers: number;
  /** Interactions of the test with what the customer had before; they are left out, as what was seen is not recommended. */
  seenBefore: number;
}

/** How a {@link Trial} is made of interactions. */
export function toTrial(train: readonly Interaction[], test: readonly Interaction[]): Trial {
  const items = itemsByUse(train, test);
  // What bounds robots in earnest would hide parts of published data.
  const matrix = toUserItems(train, { items, maximumItems: Infinity });
  const { columns, customers, starts } = matrix;
  const rowOf = new Map(customers.map((customer, row) => [customer, row]));
  const columnOf = new Map(items.map((item, column) => [item, column]));
  const relevant = new Map<number, Set<number>>();
  const strangers = new Set<string>();
  let seenBefore = 0;
  const had = customers.map((_, row) => new Set(columns.subarray(starts[row], starts[row + 1])));
  for (const { customer, item } of test) {
    const row = rowOf.get(customer);
    const column = columnOf.get(item)!;
    if (row === undefined) strangers.add(customer);
    else if (had[row]!.has(column)) seenBefore++;
    else relevant.set(row, (relevant.get(row) ?? new Set()).add(column));
  }
  return { train: matrix, relevant, strangers: strangers.size, seenBefore };
}

function itemsByUse(train: readonly Interaction[], test: readonly Interaction[]): RecommendedItem[] {
  const used = popularity(toUserItems(train, { maximumItems: Infinity })).map(({ item }) => item);
  const known = new Set(used);
  return [...used, ...[...new Set(test.map(({ item }) => item))].filter(item => !known.has(item)).sort()];
}
