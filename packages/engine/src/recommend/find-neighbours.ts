import type { RecommendedItem } from '@docent/schema/names';
import { exact } from './exact.js';
import { type Finder, type Found, type Lack, nothing, type Search } from './finder.js';
import type { History } from './history-of.js';
import type { Part } from './part.js';

/**
 * What goes with what the customer has: score = sum over their history of weight of the pair × how much having it says now. Only
 * while that has been shown to beat popularity, or was brought in by the vendor.
 */
export const findForYou: Finder = search => {
  const { history, input } = search;
  if (input.personal === false) return nothing('personalisation-off');
  const lack = lackOf(search);
  if (lack) return nothing(lack);
  const { algorithm, serves } = input.model!;
  if (serves !== 'personal' && algorithm !== 'imported') return nothing('not-better');
  if (history.size === 0) return nothing('no-history');
  const { interactions = {} } = input;
  return sum(search, history, (item, value) => ({
    because: 'used',
    item,
    value,
    ...(interactions[item]?.more?.value && { more: true }),
  }));
};

/** What goes with what is on show. */
export const findRelated: Finder = search => {
  const { about } = search.input;
  if (about === undefined) return nothing('no-subject');
  const lack = lackOf(search);
  return lack
    ? nothing(lack)
    : sum(search, new Map([[about, 1]]), (item, value) => ({ because: 'related', item, value }));
};

function lackOf({ input }: Search): Lack | undefined {
  const { fault, model, neighbours } = input;
  return fault ?? (model?.algorithm && neighbours ? undefined : 'no-model');
}

function sum(
  { input: { list, neighbours } }: Search,
  history: History,
  part: (item: RecommendedItem, value: number) => Part,
): Found {
  const { customers, rows } = neighbours!;
  const scores = new Map<RecommendedItem, number>();
  for (const [having, share] of history) {
    for (const { item, weight } of rows.get(having) ?? []) {
      // Whoever brought the rows here: what is no weight is refused, and with it all the rest.
      if (!(weight >= 0 && weight < Infinity)) return nothing('damaged');
      const value = exact(weight * share);
      // Who brings neighbours may not say how many customers stand behind them.
      if (value > 0 && (customers.get(item) ?? Infinity) >= list.minimumCustomers) {
        scores.set(item, (scores.get(item) ?? 0) + value);
      }
    }
  }
  return {
    scores,
    partsOf: item =>
      [...history].flatMap(([having, share]) => {
        const weight = rows.get(having)?.find(each => each.item === item)?.weight ?? 0;
        const value = exact(weight * share);
        return value > 0 ? [part(having, value)] : [];
      }),
    customersOf: item => customers.get(item),
  };
}
