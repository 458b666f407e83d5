import type { Kysely } from 'kysely';
import { reviewSorts } from '@docent/schema/names';
import { findPlaces, type ReviewScope } from '../../../packages/collector/dist/reviews/read/find-places.js';
import { readCounts } from '../../../packages/collector/dist/reviews/read/read-counts.js';
import type { Place } from '../../../packages/collector/dist/reviews/read/read-order.js';
import { readReviews } from '../../../packages/collector/dist/reviews/read/read-reviews.js';
import { readReviewQuery, type ReviewQuery } from '../../../packages/collector/dist/reviews/read/review-query.js';
import { toHeadline } from '../../../packages/collector/dist/reviews/read/to-headline.js';
import { toPublished } from '../../../packages/collector/dist/reviews/read/to-published.js';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import type { Tables } from '../../../packages/collector/dist/store/tables.js';

/** Reviews of a page. */
const limit = 20;
/** Pages that are measured, as far as there are so many. */
const pages = [1, 10, 100, 1000];

/** What readers look for; each parameter of the address at least once. */
export const filters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  all: {},
  'stars=1': { stars: '1' },
  'stars=2,5': { stars: '2,5' },
  'role=it-admin': { role: 'it-admin' },
  'verified=true': { verified: 'true' },
  'language=de': { language: 'de' },
  'criterion=setup': { criterion: 'setup' },
  'criterion=setup:2': { criterion: 'setup:2' },
  'words=router': { words: 'router' },
  'words=drill glare': { words: 'drill glare' },
  'words=nowhere': { words: 'nowhere' },
  'stars=1&role=it-admin&verified=true&language=ja': { stars: '1', role: 'it-admin', verified: 'true', language: 'ja' },
};

/** What a page took. */
export interface PageTime {
  sort: string;
  filter: string;
  page: number;
  /** Milliseconds, the lower quartile: what else the machine does makes times longer, never shorter. */
  ms: number;
  /** To a page of as many reviews by the primary key, read in turn with it. */
  ratio: number;
}

interface Work {
  sort: string;
  filter: string;
  page: number;
  run(): Promise<unknown>;
}

/** What a store takes for pages of a subject, in every order with every filter, and for the headline alone. */
export async function measurePages(
  database: Kysely<Tables>,
  scope: ReviewScope,
  rounds: number,
): Promise<{ pages: PageTime[]; headline: Pick<PageTime, 'ms' | 'ratio'>; byKeyMs: number }> {
  const works: Work[] = [
    {
      sort: '',
      filter: 'headline',
      page: 0,
      run: async () => toHeadline(await readCounts(database, scope.project, scope.subject)),
    },
  ];
  for (const sort of reviewSorts) {
    for (const [filter, parameters] of Object.entries(filters)) {
      const query = { ...readReviewQuery({ sort, ...parameters }), limit };
      for (const { page, after } of await placesOf(database, scope, query)) {
        const wanted = { ...query, ...(after && { after }) };
        works.push({ sort, filter, page, run: () => readReviews(database, scope, wanted) });
      }
    }
  }
  const times = works.map((): [own: number[], byKey: number[]] => [[], []]);
  // Interleaved, so that a slow moment of the machine meets both; the first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { run }] of works.entries()) {
      const [own, byKey] = [await time(run), await time(() => readByKey(database, scope, 37 * index))];
      if (round > 0) [own, byKey].forEach((took, at) => times[index]![at]!.push(took));
    }
  }
  const measured = works.map(({ filter, page, sort }, index) => {
    const [own, byKey] = times[index]!.map(lowerQuartile) as [number, number];
    return { sort, filter, page, ms: round(own), ratio: round(own / byKey) };
  });
  const [headline, ...all] = measured;
  return {
    pages: all,
    headline: { ms: headline!.ms, ratio: headline!.ratio },
    byKeyMs: round(lowerQuartile(times.flatMap(([, byKey]) => byKey))),
  };
}

function lowerQuartile(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 4)]!;
}

const round = (value: number): number => Math.round(100 * value) / 100;

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Where the pages to measure begin; reading on stops where there are no more reviews. */
async function placesOf(
  database: Kysely<Tables>,
  scope: ReviewScope,
  query: ReviewQuery,
): Promise<{ page: number; after?: Place }[]> {
  const places: { page: number; after?: Place }[] = [{ page: 1 }];
  let passed = 0;
  let after: Place | undefined;
  for (const page of pages.slice(1)) {
    while (passed < limit * (page - 1)) {
      const most = Math.min(1000, limit * (page - 1) - passed);
      const { found, next } = await findPlaces(database, scope, { ...query, limit: most, ...(after && { after }) });
      if (!next) return places;
      passed += found.length;
      after = next;
    }
    places.push({ page, after: after! });
  }
  return places;
}

/** The least that a page can cost: as many reviews, one after the other by the primary key. */
async function readByKey(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  from: number,
): Promise<unknown[]> {
  const all = database.selectFrom('reviews').selectAll().limit(limit);
  const rows = isPostgres(database)
    ? await all
        .where('project', '=', project)
        .where('review_id', '>=', `${subject}-${String(from).padStart(7, '0')}`)
        .orderBy('review_id')
        .execute()
    : await all.where('seq', '>', from).orderBy('seq').execute();
  return rows.map(toPublished);
}
