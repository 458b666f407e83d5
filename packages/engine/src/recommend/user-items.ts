import type { RecommendedItem } from '@docent/schema/names';

/** That somebody did what counts as positive with an item. */
export interface Interaction {
  /** Tells customers apart; what it is does not matter. */
  customer: string;
  item: RecommendedItem;
  /** How much it says, above 0 up to 1, before decay. */
  weight: number;
  /** When, in milliseconds since the epoch: the time that decay counts from. */
  at: number;
  /** When it was so for the first time, in milliseconds since the epoch. Default: `at`. */
  firstAt?: number;
}

/**
 * Who did what with what: a sparse matrix of customers and items, by rows (CSR), with the weights after decay. Customers and items are
 * ordered by name, so that the same interactions give the same matrix in whatever order they come.
 */
export interface UserItems {
  /** Items by column. */
  items: readonly RecommendedItem[];
  /** Number of customers, which is the number of rows. */
  users: number;
  /** Customers by row. */
  customers: readonly string[];
  /** By row, where it begins in `columns`; one more than rows. */
  starts: Uint32Array;
  /** Columns of the entries of a row, ascending. */
  columns: Uint32Array;
  /** Weight of each entry after decay, above 0. */
  weights: Float32Array;
  /** When each entry was so for the first time, in milliseconds since the epoch. */
  firstTimes: Float64Array;
}

/** How {@link toUserItems} makes a matrix. */
export interface UserItemsOptions {
  /** Milliseconds since the epoch; decay counts up to then, and nothing later is in the matrix. Default: the latest interaction. */
  now?: number;
  /** Days after which an interaction says half as much. Default: nothing decays. */
  halfLifeDays?: number;
  /**
   * At most so many items of one customer, the latest: what one customer says of a pair of items counts once, however often it happened, so
   * that this bounds what a robot can say. Default: 300.
   */
  maximumItems?: number;
  /** Columns, if they are to be those of another matrix; what is not among them is left out. Default: the items there are, by name. */
  items?: readonly RecommendedItem[];
}

const day = 86_400_000;

/** At most so many items of one customer are learned from. */
export const maximumItemsOfCustomer = 300;

interface Entry {
  weight: number;
  at: number;
  firstAt: number;
}

/** The matrix of these interactions: one entry for a customer and an item, whose weight is the highest after decay. */
export function toUserItems(
  interactions: readonly Interaction[],
  { halfLifeDays = Infinity, items: given, maximumItems = maximumItemsOfCustomer, now }: UserItemsOptions = {},
): UserItems {
  const until = now ?? interactions.reduce((latest, { at }) => Math.max(latest, at), 0);
  const items = given ?? [...new Set(interactions.map(({ item }) => item))].sort();
  const columnOf = new Map(items.map((item, column) => [item, column]));
  const byCustomer = new Map<string, Map<number, Entry>>();
  for (const { at, customer, firstAt = at, item, weight } of interactions) {
    const column = columnOf.get(item);
    // What happened before, and again after, counts as before.
    if (column === undefined || firstAt > until) continue;
    const seen = Math.min(at, until);
    const decayed = weight * 2 ** (-(until - seen) / day / halfLifeDays);
    if (!(Math.fround(decayed) > 0)) continue;
    const entries = byCustomer.get(customer) ?? new Map<number, Entry>();
    byCustomer.set(customer, entries);
    const before = entries.get(column);
    entries.set(column, {
      weight: Math.max(decayed, before?.weight ?? 0),
      at: Math.max(seen, before?.at ?? 0),
      firstAt: Math.min(firstAt, before?.firstAt ?? Infinity),
    });
  }
  const customers = [...byCustomer.keys()].sort();
  const rows = customers.map(customer =>
    [...byCustomer.get(customer)!]
      .sort(([a, one], [b, other]) => other.at - one.at || a - b)
      .slice(0, maximumItems)
      .sort(([a], [b]) => a - b),
  );
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, user) => (starts[user + 1] = starts[user]! + row.length));
  const entries = rows.flat();
  return {
    items,
    users: rows.length,
    customers,
    starts,
    columns: Uint32Array.from(entries, ([column]) => column),
    weights: Float32Array.from(entries, ([, { weight }]) => weight),
    firstTimes: Float64Array.from(entries, ([, { firstAt }]) => firstAt),
  };
}
