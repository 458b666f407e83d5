import { type Kysely, sql } from 'kysely';
import type { ModerationReason, VoiceKind } from '@docent/schema/names';
import type { Tables } from '../../store/tables.js';
import { followAnswer } from './follow-answer.js';
import { type CountKey, countsOf, measureOf, type Standing } from './standing.js';
import { waitingStep } from './waiting-time.js';

/** What can become of a review, question or answer. */
export type ReviewAction =
  'received' | 'corrected' | 'published' | 'held' | 'removed' | 'withdrawn' | 'reported' | 'appealed';

/** A change of one of them. */
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
 * Writes down that a review, question or answer changed, and keeps the counts of its subject and its project; to be run in the
 * transaction of the change. Whatever changes the state or the stars of one calls this.
 */
export async function recordChange(database: Kysely<Tables>, change: ReviewChange): Promise<void> {
  const { action, after, at, before, project, reasons = [], reviewId, subject, waited } = change;
  await database
    .insertInto('review_log')
    .values({
      ...{ project, kind: kindOf({ before, after }), at, review_id: reviewId, subject, action },
      // What is no review has no stars.
      ...{ state: after?.state ?? null, rating: after?.rating || null },
      ...{ reasons: JSON.stringify(reasons), waited: waited ?? null },
    })
    .execute();
  await followAnswer(database, change);
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
  const kind = kindOf({ before, after });
  const changes = new Map<string, number>();
  const add = ([measure, value]: CountKey, by: number): void => {
    const key = `${measure}\0${value}`;
    changes.set(key, (changes.get(key) ?? 0) + by);
  };
  for (const key of before ? countsOf(before) : []) add(key, -1);
  for (const key of after ? countsOf(after) : []) add(key, 1);
  if (action === 'received' || action === 'withdrawn' || action === 'reported' || action === 'appealed')
    add([measureOf(kind, action), ''], 1);
  if (action === 'held') for (const reason of reasons) add([measureOf(kind, 'held-for'), reason], 1);
  if (waited !== undefined) add([measureOf(kind, 'decided'), waitingStep(waited)], 1);
  return changes;
}

function kindOf({ after, before }: { before: Standing | undefined; after: Standing | undefined }): VoiceKind {
  return (after ?? before)?.kind ?? 'review';
}
