import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { CompiledQuery } from 'kysely';
import { reviewSorts } from '@docent/schema/names';
import { findPlaces } from '../../../packages/collector/dist/reviews/read/find-places.js';
import { readReviewQuery } from '../../../packages/collector/dist/reviews/read/review-query.js';
import { readReviews } from '../../../packages/collector/dist/reviews/read/read-reviews.js';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import { readPlans } from '../../bench/reviews/read-plans.js';
import { onEachStore } from '../support/on-each-store.js';
import { storeMany, type StoredReview } from '../support/many-reviews.js';
import { plansOf } from '../support/plans-of.js';
import { readAll, readPage } from '../support/reviews.js';

type Numbered = StoredReview & { seq: number };

/** Orders as they are told to readers. */
const orders: Record<(typeof reviewSorts)[number], (a: Numbered, b: Numbered) => number> = {
  useful: (a, b) => b.usefulness - a.usefulness || b.seq - a.seq,
  newest: (a, b) => b.published_at! - a.published_at! || b.seq - a.seq,
  lowest: (a, b) => a.rating - b.rating || orders.useful(a, b),
  highest: (a, b) => b.rating - a.rating || orders.useful(a, b),
};
const filters: [query: string, fits: (review: StoredReview) => boolean][] = [
  ['', () => true],
  ['&stars=1', ({ rating }) => rating === 1],
  ['&stars=2,5', ({ rating }) => rating === 2 || rating === 5],
  ['&role=teacher', ({ role }) => role === 'teacher'],
  [
    '&role=teacher&stars=4&verified=true',
    ({ rating, role, verified }) => role === 'teacher' && rating === 4 && verified === 1,
  ],
  ['&language=de', ({ language }) => language === 'de'],
  ['&criterion=assembly', ({ criteria }) => criteria !== null],
  ['&criterion=assembly:2', ({ criteria }) => criteria === '{"assembly":2}'],
  ['&words=Wobble%20WORDS', ({ words }) => words.includes('wobble')],
  ['&words=nothing-like-this', () => false],
];

/** The plans that docs/benchmarks.md shows, of a hundred thousand reviews. */
async function shownPlans(): Promise<{ name: string; plans: { what: string; plan: string }[] }[]> {
  const file = new URL('../../../docs/benchmarks/reviews.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { stores: Awaited<ReturnType<typeof shownPlans>> }).stores;
}

const indexesOf = (plan: string): string[] => plan.match(/reviews_by_\w+|review_counts_pkey|PRIMARY KEY/g) ?? [];

onEachStore('a page of reviews', on => {
  it('is the next in every order and with every filter, each review once', async t => {
    const collector = await on.open(t);
    const stored = (await storeMany(collector.store, 400)).map((review, index) => ({ ...review, seq: index }));
    const published = stored.filter(({ state }) => state === 'published');
    for (const sort of reviewSorts) {
      for (const [filter, fits] of filters) {
        const found = await readAll(collector, `?limit=50&sort=${sort}${filter}`);
        const expected = published.filter(fits).sort(orders[sort]);
        assert.deepEqual(
          found.map(({ id }) => id),
          expected.map(review => review.review_id),
          `${sort} ${filter}`,
        );
      }
    }
  });

  it('has first the most useful for and against, whatever the order, and one from the reader’s role', async t => {
    const collector = await on.open(t);
    const stored = (await storeMany(collector.store, 300)).map((review, index) => ({ ...review, seq: index }));
    const best = (fits: (review: StoredReview) => boolean) =>
      stored.filter(review => review.state === 'published' && fits(review)).sort(orders.useful)[0];
    const { first } = await readPage(collector, '?sort=lowest&like=cio');
    const [supportive, critical] = [best(({ rating }) => rating > 3), best(({ rating }) => rating < 4)];
    const alike = best(review => review.role === 'cio' && review !== supportive && review !== critical);
    assert.deepEqual(
      [first?.supportive?.id, first?.critical?.id, first?.alike?.id],
      [supportive, critical, alike].map(one => one?.review_id),
    );
    assert.equal((await readPage(collector, '?stars=1')).first, undefined);
  });

  it('costs what an index costs, wherever it is and whatever is looked for, and looks at so many and no more', async t => {
    const store = await on.openAlone(t);
    await storeMany(store, 6000);
    await store.query(async database => {
      await database.executeQuery(CompiledQuery.raw('ANALYZE'));
      // In PostgreSQL a small table is faster read whole; what would be done with a large one is asked here.
      if (isPostgres(database)) await database.executeQuery(CompiledQuery.raw('SET enable_seqscan = off'));
      const scope = { project: 'desks', subject: 'desk-01' };
      for (const sort of reviewSorts) {
        for (const [filter] of filters) {
          const query = readReviewQuery({ ...Object.fromEntries(new URLSearchParams(filter)), sort, limit: '20' });
          const { next } = await findPlaces(database, scope, query);
          for (const one of next ? [query, { ...query, after: next }] : [query]) {
            for (const plan of await plansOf(database, watched => readReviews(watched, scope, one))) {
              assert.match(
                plan,
                /USING (COVERING )?INDEX|USING PRIMARY KEY|Index (Only )?Scan|Bitmap Index Scan/,
                plan,
              );
              assert.doesNotMatch(plan, /SCAN reviews\b(?!.*USING INDEX)|Seq Scan on reviews|TEMP B-TREE/, plan);
            }
          }
        }
      }
      const rare = await findPlaces(database, scope, readReviewQuery({ words: 'nothing' }));
      assert.deepEqual([rare.found.length, rare.next !== undefined], [0, true], 'the search goes on elsewhere');
      const store = isPostgres(database) ? 'PostgreSQL' : 'SQLite';
      const shown = (await shownPlans()).find(({ name }) => name === store)!.plans;
      for (const { plan, what } of await readPlans(database, scope)) {
        const known = shown.find(one => one.what === what)!.plan;
        assert.deepEqual(indexesOf(plan), indexesOf(known), `the index of docs/benchmarks.md: ${what}`);
      }
    });
  });

  on.itOnce('is refused where the address asks for something that there is not', async t => {
    const collector = await on.open(t);
    for (const query of [
      'sort=best',
      'stars=0',
      'stars=6',
      'role=A',
      'limit=0',
      'limit=x',
      'after=x',
      'verified=yes',
      'criterion=a:9',
      'words=a&words=b',
      `words=${'x'.repeat(300)}`,
    ]) {
      const { error } = await readPage(collector, `?${query}`);
      assert.equal(error?.code, 'invalid-query', query);
    }
    await storeMany(collector.store, 60);
    const { next } = await readPage(collector, '?sort=newest');
    assert.equal((await readPage(collector, `?sort=useful&after=${next}`)).error?.code, 'invalid-query');
    assert.equal((await collector.app.inject({ url: '/v1/projects/none/subjects/x/reviews' })).statusCode, 404);
  });
});
