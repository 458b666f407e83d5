import { createRandom, normalQuantile } from '@docent/engine';

const day = 86_400_000;
const factors = 3;
/** Taste counts for this much against how popular an item is with everybody; 0: for nothing, so that nothing personal can be learned. */
const tastes = [0, 0.4, 1, 2];
/** Days of a vendor's history. */
const days = 180;

/**
 * A vendor whose customers' taste is known: items have factors and a popularity with everybody, customers have factors; each next item is drawn from
 * those they have not, by the exponential of what both come to. One item in ten is new, and can be taken in the last third only.
 *
 * @param {{ seed: number, customers?: number, items?: number, taste?: number }} options Default: of the seed; 60 to 400 customers, 30 to 150 items
 */
export function createVendor({ seed, ...given }) {
  const random = createRandom(seed * 7919);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const normal = () => normalQuantile(0.0005 + 0.999 * random());
  const vector = () => Array.from({ length: factors }, () => normal() / Math.sqrt(factors));
  const customers = given.customers ?? between(60, 400);
  const items = given.items ?? between(30, 150);
  const taste = given.taste ?? tastes[seed % tastes.length];
  const catalogue = Array.from({ length: items }, (_, at) => ({
    name: `subject:item-${String(at).padStart(3, '0')}`,
    appeal: normal(),
    vector: vector(),
    from: at % 10 === 9 ? (2 / 3) * days : 0,
  }));
  const people = Array.from({ length: customers }, (_, at) => {
    const own = vector();
    const wants = catalogue.map(item =>
      Math.exp(item.appeal + 2 * taste * item.vector.reduce((sum, value, factor) => sum + value * own[factor], 0)),
    );
    return { customer: `customer-${String(at).padStart(3, '0')}`, wants, had: new Set() };
  });
  const interactions = people.flatMap(person => {
    const times = Array.from({ length: between(3, 20) }, () => random() * days).sort((a, b) => a - b);
    return times.flatMap(time => {
      const item = draw(person, catalogue, time, random);
      if (item === undefined) return [];
      person.had.add(item);
      return [{ customer: person.customer, item: catalogue[item].name, weight: 1, at: Math.round(time * day) }];
    });
  });
  return { taste, catalogue, people, interactions, now: days * day };
}

function draw({ had, wants }, catalogue, time, random) {
  const open = catalogue.map(({ from }, item) => (had.has(item) || from > time ? 0 : wants[item]));
  let left = random() * open.reduce((sum, want) => sum + want, 0);
  for (let item = 0; item < open.length; item++) {
    left -= open[item];
    if (open[item] > 0 && left <= 0) return item;
  }
  return undefined;
}

/**
 * What a ranking is truly worth to somebody: the NDCG@10 that it will have on the mean with the next item they take, whose chances are known.
 *
 * @param {{ wants: number[], had: Set<number> }} person
 * @param {number[]} ranking places of the catalogue, without what they have, best first
 */
export function worthOf({ had, wants }, ranking) {
  const all = wants.reduce((sum, want, item) => (had.has(item) ? sum : sum + want), 0);
  return ranking.slice(0, 10).reduce((sum, item, place) => sum + wants[item] / all / Math.log2(place + 2), 0);
}
