import { chooseModel } from '@docent/engine/recommend/choose-model.js';
import { encodeModel } from '@docent/engine/recommend/encode-model.js';
import { maximumNeighbours } from '@docent/engine/recommend/item-weights.js';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { LearnRequest, LearnResult } from './learn-request.js';

/** Most popular items that are named: more than any list shows, also of one who has most of them. */
const namedPopular = 200;

/** Learns a list; takes as long as it takes, so it runs in a thread of its own. */
export function learn(request: LearnRequest): LearnResult {
  const { candidates, halfLifeDays, list, minimumCustomers, now, project } = request;
  const { algorithm, customers, gate, interactions, neighbours, popular, serves } = chooseModel(
    toInteractions(request),
    {
      ...{ halfLifeDays, minimumCustomers, now },
      isCandidate: item => candidates.has(item),
    },
  );
  return {
    about: {
      trainedAt: now,
      serves,
      ...(gate && { gate }),
      ...(algorithm && neighbours.rows.size > 0 && { algorithm: algorithm.algorithm }),
      customers,
      interactions,
      popular: popular
        .slice(0, namedPopular)
        .map(({ item, customers: behind, weight }) => ({ item, customers: behind, weight })),
    },
    shards: encodeModel(neighbours, { project, list, neighbours: maximumNeighbours }),
  };
}

/** Interactions by column. */
export function packInteractions(
  interactions: readonly Interaction[],
): Pick<LearnRequest, 'customers' | 'items' | 'customerOf' | 'itemOf' | 'weights' | 'times' | 'firstTimes'> {
  const placesOf = <T extends string>(names: readonly T[]) => {
    const places = new Map<T, number>();
    for (const name of names) if (!places.has(name)) places.set(name, places.size);
    return places;
  };
  const customers = placesOf(interactions.map(({ customer }) => customer));
  const items = placesOf(interactions.map(({ item }) => item));
  return {
    customers: [...customers.keys()],
    items: [...items.keys()],
    customerOf: Uint32Array.from(interactions, ({ customer }) => customers.get(customer)!),
    itemOf: Uint32Array.from(interactions, ({ item }) => items.get(item)!),
    weights: Float64Array.from(interactions, ({ weight }) => weight),
    times: Float64Array.from(interactions, ({ at }) => at),
    firstTimes: Float64Array.from(interactions, ({ at, firstAt = at }) => firstAt),
  };
}

function toInteractions({
  customerOf,
  customers,
  firstTimes,
  itemOf,
  items,
  times,
  weights,
}: LearnRequest): Interaction[] {
  return Array.from(customerOf, (customer, place) => ({
    customer: customers[customer]!,
    item: items[itemOf[place]!]!,
    weight: weights[place]!,
    at: times[place]!,
    firstAt: firstTimes[place]!,
  }));
}
