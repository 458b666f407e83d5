import { type Kysely, sql } from 'kysely';
import type { ModerationReason } from '@docent/schema/names';
import type { Tables } from '../../store/tables.js';
import { type CountKey, countsOf, type Standing } from './standing.js';
import { waitingStep } from './waiting-time.js';

/** What can become of a review. */
export type ReviewAction =
  'received' | 'corrected' | 'published' | 'held' | 'removed' | 'withdrawn' | 'reported' | 'appealed';

/** A change of a review. */
export interface ReviewChange {
  project: string;
  reviewId: string;
  subject: string;
  action: ReviewAction;
  /** Where it stood; absent: it was not there. */
  before?: Standing;
  /** Where it stands; absent: it is gone. */
  after?: Standing;
  /** Why, from the closed list. Default: for no reason. */
  reasons?: readonly ModerationReason[];
  /** Milliseconds that somebody waited for a person's decision, which this is. */
  waited?: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * Writes down that a review changed, and keeps the counts of its subject and its project; to be run in the transaction of the change.
 * Whatever changes the state or the stars of a review calls this.
 */
export async function recordChange(database: Kysely<Tables>, change: ReviewChange): Promise<void> {
  const { action, after, at, project, reasons = [], reviewId, subject, waited } = change;
  await database
    .insertInto('review_log')
    .values({
      ...{ project, at, review_id: reviewId, subject, action },
      ...{ state: after?.state ?? null, rating: after?.rating ?? null },
      ...{ reasons: JSON.stringify(reasons), waited: waited ?? null },
    })
    .execute();
  const rows = [...differences(change)]
    .filter(([, count]) => count !== 0)
    // In one order, so that two transactions do not wait for each other.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, count]) => {
      const [measure = '', value = ''] = key.split('\0');
      return ['', subject].map(of => ({ project, subject: of, measure, value, count }));
    });
  if (rows.length === 0) return;
  await database
    .insertInto('review_counts')
    .values(rows)
    .onConflict(conflict =>
      conflict
        .columns(['project', 'subject', 'measure', 'value'])
        .doUpdateSet({ count: sql<number>`review_counts.count + excluded.count` }),
    )
    .execute();
}

/** By how much each count changes. */
function differences({ action, after, before, reasons = [], waited }: ReviewChange): Map<string, number> {
  const changes = new Map<string, number>();
  const add = ([measure, value]: CountKey, by: number): void => {
    const key = `${measure}\0${value}`;
    changes.set(key, (changes.get(key) ?? 0) + by);
  };
  for (const key of before ? countsOf(before) : []) add(key, -1);
  for (const key of after ? countsOf(after) : []) add(key, 1);
  if (action === 'received' || action === 'withdrawn' || action === 'reported' || action === 'appealed')
    add([action, ''], 1);
  if (action === 'held') for (const reason of reasons) add(['held-for', reason], 1);
  if (waited !== undefined) add(['decided', waitingStep(waited)], 1);
  return changes;
}
