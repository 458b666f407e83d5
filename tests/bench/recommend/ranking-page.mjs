import { createRandom } from '/engine/random/create-random.js';
import { rank } from '/engine/recommend/rank.js';

// Runs in the page. Ours ranks with reasons and all that keeps an item from being shown; the plain loop adds up weights and sorts.

const now = Date.UTC(2026, 10, 23);
const count = 8;

/** Puts up one case and times both, in turns; milliseconds of each run. */
export function measure({ had, items, neighbours, repeats }) {
  const random = createRandom(items);
  const names = Array.from({ length: items }, (_, index) => `subject:item-${index}`);
  const columns = names.map(() => Array.from({ length: neighbours }, () => Math.floor(random() * items)));
  const weights = names.map(() => Array.from({ length: neighbours }, () => random()));
  const rows = new Map(
    names.slice(0, had).map((name, row) => [
      name,
      // One that is there twice would be the only one that is.
      [...new Map(columns[row].map((column, at) => [names[column], weights[row][at]]))].map(([item, weight]) => ({
        item,
        weight,
      })),
    ]),
  );
  const candidates = names.map(item => ({ item, title: item, type: 'product', tags: ['a'], repeatable: true }));
  const input = {
    list: {
      ...{
        kind: 'recommendations',
        id: 'next',
        ref: 'recommendations:next',
        strategies: ['for-you'],
        candidates,
        count,
      },
      ...{ diversity: 0, exploration: 0, minimumCustomers: 2, halfLifeDays: 90, owner: 'Us' },
    },
    model: { serves: 'personal', algorithm: 'ease', popular: [] },
    neighbours: { rows, customers: new Map(names.map(name => [name, 10])) },
    interactions: Object.fromEntries(
      names.slice(0, had).map(name => [name, { did: { next: { weight: 1, at: now } } }]),
    ),
    ...{ now, slate: 's' },
  };
  const plain = () => {
    const scores = new Float64Array(items);
    for (let row = 0; row < had; row++) {
      const [column, weight] = [columns[row], weights[row]];
      for (let at = 0; at < neighbours; at++) scores[column[at]] += weight[at];
    }
    return [...scores.keys()].sort((a, b) => scores[b] - scores[a]).slice(0, count);
  };
  const time = work => {
    const began = performance.now();
    const result = work();
    return [performance.now() - began, result];
  };
  const times = { ours: [], plain: [] };
  for (let run = 0; run <= repeats; run++) {
    const [ours, ranking] = time(() => rank(input));
    const [loop] = time(plain);
    if (ranking.items.length !== count) throw new Error(`${ranking.items.length} items instead of ${count}.`);
    // The first run warms up.
    if (run > 0) {
      times.ours.push(ours);
      times.plain.push(loop);
    }
  }
  return times;
}
