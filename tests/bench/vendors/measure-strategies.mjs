import { createRandom, meanScore, tallyOf } from '@docent/engine';
import { ease } from '@docent/engine/recommend/ease.js';
import { measureStrategy } from '@docent/engine/recommend/evaluate/measure-strategy.js';
import { toTrial } from '@docent/engine/recommend/evaluate/trial.js';
import { itemKnn } from '@docent/engine/recommend/item-knn.js';
import { rp3beta } from '@docent/engine/recommend/rp3beta.js';
import { scoreItems } from '@docent/engine/recommend/score-items.js';
import { byTime, timeOfLatest } from '@docent/engine/recommend/splits/by-time.js';
import { createVendor } from './create-vendor.mjs';

const k = 10;
const byNeighbours = learn => trial => {
  const weights = learn(trial.train);
  return row => scoreItems(weights, trial.train, row);
};

/** By name, as the tables have them. `all that can be known` ranks by the tastes that the vendor was made of. */
const strategies = {
  random: ({ train }, seed) => {
    const random = createRandom(seed);
    return () => train.items.map(() => random());
  },
  popular: ({ train }) => {
    const scores = new Float64Array(train.items.length);
    for (const column of train.columns) scores[column]++;
    return () => scores;
  },
  'item-kNN': byNeighbours(train => itemKnn(train)),
  RP3β: byNeighbours(train => rp3beta(train)),
  'EASE, λ = 10': byNeighbours(train => ease(train, { lambda: 10 })),
  'EASE, λ = 200': byNeighbours(train => ease(train, { lambda: 200 })),
  'all that can be known': ({ train }, _seed, { catalogue, people }) => {
    const place = new Map(catalogue.map(({ name }, at) => [name, at]));
    const wants = new Map(people.map(person => [person.customer, person.wants]));
    return row => train.items.map(item => wants.get(train.customers[row])[place.get(item)]);
  },
};

/**
 * Each strategy on catalogues whose structure is known, by what customers took in the last fifth of the time: means over all customers of all draws.
 *
 * @param {{ customers: number, items: number, draws: number, seed: number }} options
 */
export function measureStrategies({ customers, draws, items, seed }) {
  const found = Object.fromEntries(Object.keys(strategies).map(name => [name, { recall: [], ndcg: [], lists: [] }]));
  for (let draw = 0; draw < draws; draw++) {
    const vendor = createVendor({ seed: seed + draw, customers, items, taste: 1 });
    const { test, train } = byTime(vendor.interactions, timeOfLatest(vendor.interactions, 0.2));
    const trial = toTrial(train, test);
    for (const [name, learn] of Object.entries(strategies)) {
      const [measured] = measureStrategy(trial, learn(trial, seed + draw, vendor), [k]);
      found[name].recall.push(...measured.truncatedRecall);
      found[name].ndcg.push(...measured.ndcg);
      found[name].lists.push(measured);
    }
  }
  return {
    ...{ customers, items, draws, seed, k },
    strategies: Object.entries(found).map(([name, { lists, ndcg, recall }]) => ({
      ...{ name, recall: told(recall), ndcg: told(ndcg) },
      ...Object.fromEntries(
        ['coverage', 'novelty', 'gini'].map(what => [what, round(mean(lists.map(one => one[what])))]),
      ),
    })),
  };
}

function told(values) {
  const { high, low, n, value } = meanScore(tallyOf(values), { least: 0, most: 1 });
  return { value: round(value), low: round(low), high: round(high), n };
}

const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const round = number => Math.round(number * 1e4) / 1e4;
