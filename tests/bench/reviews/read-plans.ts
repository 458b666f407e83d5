import type { Kysely } from 'kysely';
import { findPlaces, type ReviewScope } from '../../../packages/collector/dist/reviews/read/find-places.js';
import { readCounts } from '../../../packages/collector/dist/reviews/read/read-counts.js';
import { readReviewQuery } from '../../../packages/collector/dist/reviews/read/review-query.js';
import type { Tables } from '../../../packages/collector/dist/store/tables.js';
import { plansOf } from '../../collector/support/plans-of.js';

/** Pages whose plans are shown: each order, and a search that has to look at reviews one by one. */
const shown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  useful: {},
  newest: { sort: 'newest' },
  highest: { sort: 'highest' },
  'one of a role': { role: 'it-admin' },
  words: { words: 'nowhere' },
};

/** What the database does for the next page of each, and for the headline. */
export async function readPlans(
  database: Kysely<Tables>,
  scope: ReviewScope,
): Promise<{ what: string; plan: string }[]> {
  const plans: { what: string; plan: string }[] = [];
  for (const [what, parameters] of Object.entries(shown)) {
    const query = readReviewQuery(parameters);
    const { next } = await findPlaces(database, scope, query);
    const [plan] = await plansOf(database, watched =>
      findPlaces(watched, scope, { ...query, ...(next && { after: next }) }),
    );
    plans.push({ what, plan: plan! });
  }
  const [headline] = await plansOf(database, watched => readCounts(watched, scope.project, scope.subject));
  return [...plans, { what: 'headline', plan: headline! }];
}
