import { exact } from './exact.js';
import { type Finder, nothing } from './finder.js';

/** What most customers have, with decay, and enough of them. */
export const findPopular: Finder = ({ input: { fault, list, model } }) => {
  if (!model) return nothing(fault ?? 'no-model');
  const enough = model.popular.filter(({ customers, weight }) => customers >= list.minimumCustomers && weight > 0);
  const byItem = new Map(enough.map(each => [each.item, each]));
  return {
    scores: new Map(enough.map(({ item, weight }) => [item, exact(weight)])),
    partsOf(item) {
      const { customers, weight } = byItem.get(item)!;
      return [{ because: 'popular', customers, value: exact(weight) }];
    },
    customersOf: item => byItem.get(item)?.customers,
  };
};
