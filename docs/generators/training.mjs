import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const names = {
  matrix: 'who did what, as a matrix',
  ease: 'EASE',
  'item-knn': 'item-kNN',
  rp3beta: 'RP3β',
};
const whole = number => Math.round(number).toLocaleString('en');
const middle = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const of = (runs, key) => middle(runs.map(run => run[key]));

/** The table of `docs/benchmarks/training.json`: times against the multiplications at the speed of the plain one of the same run. */
export function trainingTable({ cases }) {
  const { runs: plain } = cases.find(({ what }) => what === 'multiply');
  const perMs = of(plain, 'multiplications') / of(plain, 'ms');
  return table(
    ['what', 'items', 'multiplications', 'time of the processor / theirs', 'memory at most'],
    cases
      .filter(({ what }) => what !== 'multiply')
      .map(({ items, runs, what }) => {
        const multiplications = of(runs, 'multiplications');
        const ratio = multiplications && of(runs, 'ms') / (multiplications / perMs);
        return [
          names[what],
          whole(items),
          multiplications ? `${(multiplications / 1e9).toFixed(1)} thousand million` : '–',
          multiplications ? `${ratio.toFixed(2)} ×` : `${(of(runs, 'ms') / 1000).toFixed(1)} s`,
          `${whole(of(runs, 'megabytes'))} MB`,
        ];
      }),
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `training.json`
 */
export function fillTraining(page, measured) {
  const { cases, interactions, load, rounds } = measured;
  const seconds = what => (of(cases.find(one => one.what === what && one.items === 4000).runs, 'ms') / 1000).toFixed(1);
  const conditions = `With 4,000 items one training by EASE took ${seconds('ease')} s of the processor of that machine, by item-kNN ${seconds('item-knn')} s; ${whole(interactions)} interactions, medians of ${rounds} runs; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  return betweenMarkers(page, 'training', `${trainingTable(measured)}\n\n${conditions}`);
}
