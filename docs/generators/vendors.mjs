import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const percent = share => `${(100 * share).toFixed(1)} %`;
const three = number => number.toFixed(3);
const tastes = { 0: 'nothing', 0.4: 'a little', 1: 'as much as popularity', 2: 'more than popularity' };

/** What the gate did, of `docs/benchmarks/vendors.json`. */
export function gateTable({ gate, sabotaged }) {
  const open = taste => sabotaged.byTaste.find(one => one.taste === taste);
  return table(
    [
      'taste counts for',
      'vendors',
      'a model would be better',
      'served one',
      'worse',
      'gain in NDCG@10',
      'gate open: worse',
    ],
    gate.byTaste.map(({ better, gain, personal, taste, vendors, worse }) =>
      [
        tastes[taste],
        vendors,
        better,
        personal,
        worse,
        personal ? three(gain).replace('-', '−') : '',
        open(taste).worse,
      ].map(String),
    ),
  );
}

const told = ({ high, low, value }) => `${three(value)} (${three(low)} to ${three(high)})`;

/** How new items were put in order among themselves. */
export function newTable({ k, strategies }) {
  return table(
    ['strategy', `recall@${k}`, `NDCG@${k}`],
    strategies.map(({ name, ndcg, recall }) => [name, told(recall), told(ndcg)]),
  );
}

/** How strategies did on one size of catalogue. */
export function strategyTable({ strategies }) {
  return table(
    ['strategy', 'recall@10', 'NDCG@10', 'coverage', 'novelty, bits', 'Gini'],
    strategies.map(({ coverage, gini, name, ndcg, novelty, recall }) => [
      ...[name, told(recall), told(ndcg), three(coverage), novelty.toFixed(2), three(gini)],
    ]),
  );
}

/**
 * Both in their places.
 *
 * @param {string} page
 * @param {object} measured contents of `vendors.json`
 */
export function fillVendors(page, measured) {
  const { fresh, gate, sabotaged, tables } = measured;
  const { laxer, personal, rate, seed, vendors, worse } = gate;
  const said = [
    `Of ${vendors} vendors (seeds from ${seed} on) ${personal} were served a personal model, and ${worse} of all a worse one than popularity:`,
    `${percent(rate.value)} (95 % interval ${percent(rate.low)} to ${percent(rate.high)}). With the gate open it would have been`,
    `${sabotaged.worse}. A gate of 95 % in place of 99 % would have served ${laxer.personal}, and ${laxer.worse} worse.`,
  ].join(' ');
  const catalogues = tables.map(one => {
    const what = `${one.items} items, ${one.customers.toLocaleString('en')} customers, ${one.draws} draws (${one.strategies[0].ndcg.n} customers with later data):`;
    return `${what}\n\n${strategyTable(one)}`;
  });
  const filled = betweenMarkers(page, 'gate', `${gateTable(measured)}\n\n${said}`);
  const among = `${fresh.fresh} new items of ${fresh.items}, ${fresh.customers} customers, ${fresh.draws} draws (${fresh.strategies[0].ndcg.n} customers who took one):`;
  return betweenMarkers(
    betweenMarkers(filled, 'strategies', catalogues.join('\n\n')),
    'new',
    `${among}\n\n${newTable(fresh)}`,
  );
}
