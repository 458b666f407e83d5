import { createRandom, meanScore, tallyOf } from '@docent/engine';
import { findByContent } from '@docent/engine/recommend/find-by-content.js';
import { firstOf } from '@docent/engine/recommend/metrics/first-of.js';
import { ndcg } from '@docent/engine/recommend/metrics/ndcg.js';
import { truncatedRecall } from '@docent/engine/recommend/metrics/recall.js';
import { createVendor } from './create-vendor.mjs';

const k = 5;

/** A vendor's tags say which way an item leans, where it leans clearly: less than taste sees. */
const tagsOf = vector =>
  vector.flatMap((value, factor) =>
    Math.abs(value) > 0.4 ? [`factor-${factor}-${value > 0 ? 'much' : 'little'}`] : [],
  );

/** By name, as the table has them: scores of new items for one customer. */
const strategies = {
  random: ({ fresh, random }) => fresh.map(() => random()),
  content: ({ fresh, history, search }) => {
    const { scores } = findByContent({ ...search, history: new Map(history.map(item => [item, 1])) });
    return fresh.map(({ name }) => scores.get(name) ?? 0);
  },
  'all that can be known': ({ fresh, catalogue, person }) => fresh.map(item => person.wants[catalogue.indexOf(item)]),
};

/**
 * New items, of which no strategy that learns has anything to say: nothing of what customers did with them is known, and they are put in an order
 * among themselves, by tags that say less than the taste that customers choose by.
 *
 * @param {{ customers: number, items: number, draws: number, seed: number }} options
 */
export function measureNew({ customers, draws, items, seed }) {
  const found = Object.fromEntries(Object.keys(strategies).map(name => [name, { recall: [], ndcg: [] }]));
  for (let draw = 0; draw < draws; draw++) {
    const { catalogue, interactions, people } = createVendor({ seed: seed + draw, customers, items, taste: 1 });
    const fresh = catalogue.filter(({ from }) => from > 0);
    const isFresh = new Set(fresh.map(({ name }) => name));
    const candidates = new Map(
      catalogue.map(({ name, vector }) => [name, { item: name, title: '-', type: 'product', tags: tagsOf(vector) }]),
    );
    const random = createRandom(seed + draw);
    const search = { input: {}, candidates, isOpen: () => true };
    for (const person of people) {
      const own = interactions.filter(({ customer }) => customer === person.customer).map(({ item }) => item);
      const taken = new Set(fresh.flatMap(({ name }, place) => (own.includes(name) ? [place] : [])));
      const history = own.filter(item => !isFresh.has(item));
      if (!taken.size) continue;
      for (const [name, score] of Object.entries(strategies)) {
        const ranking = firstOf(score({ fresh, history, search, random, catalogue, person }), () => false, k);
        found[name].recall.push(truncatedRecall(ranking, taken, k));
        found[name].ndcg.push(ndcg(ranking, taken, k));
      }
    }
  }
  return {
    ...{ customers, items, draws, seed, k, fresh: Math.floor(items / 10) },
    strategies: Object.entries(found).map(([name, one]) => ({ name, recall: told(one.recall), ndcg: told(one.ndcg) })),
  };
}

function told(values) {
  const { high, low, n, value } = meanScore(tallyOf(values), { least: 0, most: 1 });
  const round = number => Math.round(number * 1e4) / 1e4;
  return { value: round(value), low: round(low), high: round(high), n };
}
