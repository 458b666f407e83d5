import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { betweenMarkers } from './between-markers.mjs';
import { code, table } from './table.mjs';

const page = fileURLToPath(new URL('../benchmarks.md', import.meta.url));
const whole = number => Math.round(number).toLocaleString('en');
const ratio = number => (number < 9.95 ? number.toFixed(1) : whole(number));

/** Writes what is in `reviews.json` into the page. */
export async function updateReviewsPage() {
  const measured = JSON.parse(await readFile(new URL('../benchmarks/reviews.json', import.meta.url), 'utf8'));
  const filled = fillReviews(await readFile(page, 'utf8'), measured);
  await writeFile(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
}

/**
 * The page with what was measured between its markers.
 *
 * @param {string} text
 * @param {object} measured contents of `reviews.json`
 */
export function fillReviews(text, measured) {
  const { fewer, load, memory, reviews, rounds, stores } = measured;
  const parts = stores.map(store => {
    const { byKeyMs, headline, name } = store;
    return [
      `**${name}**: a page by the primary key took ${byKeyMs} ms. The headline, criteria and months alone: ${ratio(headline.many.ratio)} × that with ${whole(reviews)} reviews, ${ratio(headline.fewer.ratio)} × with ${whole(fewer)}.`,
      pagesTable(store, { fewer, reviews }),
    ].join('\n\n');
  });
  const conditions = `Lower quartiles of ${rounds} rounds; when it began, the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  const pages = betweenMarkers(text, 'reviews', [...parts, conditions].join('\n\n'));
  return betweenMarkers(
    betweenMarkers(pages, 'review-plans', plansTable(stores)),
    'review-memory',
    memoryTable(memory),
  );
}

/** Of each filter the least and the most of all orders, by page; "–": there are not so many. */
function pagesTable(store, { fewer, reviews }) {
  const filters = [...new Set(store.pages.map(({ filter }) => filter))];
  const range = (pages, filter, page) => {
    const ratios = pages.filter(one => one.filter === filter && one.page === page).map(one => one.ratio);
    if (ratios.length === 0) return '–';
    const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map(ratio);
    return least === most ? least : `${least} to ${most}`;
  };
  return table(
    [
      'reviews that are asked for',
      `first of ${whole(fewer)}`,
      `first of ${whole(reviews)}`,
      '10th',
      '100th',
      '1,000th',
    ],
    filters.map(filter => [
      filter === 'all' ? filter : code(filter),
      range(store.fewer, filter, 1),
      ...[1, 10, 100, 1000].map(number => range(store.pages, filter, number)),
    ]),
  );
}

function plansTable(stores) {
  const [{ plans }] = stores;
  const short = plan =>
    plan
      .replaceAll(/ *\(cost=[^)]*\)|::\w+/g, '')
      .split('\n')
      .map(line => code(line.trim()))
      .join('<br>');
  return table(
    ['next page', ...stores.map(({ name }) => name)],
    plans.map(({ what }, at) => [what, ...stores.map(store => short(store.plans[at].plan))]),
  );
}

function memoryTable(memory) {
  return table(
    ['reviews read', 'heap', 'nodes'],
    memory.map(({ heap, nodes, reviews }) => [whole(reviews), `${(heap / 1e6).toFixed(2)} MB`, whole(nodes)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await updateReviewsPage();
