import { createRandom } from '@docent/engine';
import type { EventStore } from '@docent/collector';
import { writeReviews } from '../../../demo/reviews/write-reviews.mjs';
import { usefulnessOf } from '../../../packages/collector/dist/reviews/commands/usefulness-of.js';
import { recordChange } from '../../../packages/collector/dist/reviews/ledger/record-change.js';
import { standingOf } from '../../../packages/collector/dist/reviews/ledger/standing.js';
import { toContent } from '../../../packages/collector/dist/reviews/text/to-content.js';

/** What to store, and where. */
export interface ManyReviews {
  project: string;
  subject: string;
  count: number;
  /** Random numbers begin with it. Default: 1. */
  seed?: number;
}

const month = 30 * 86_400_000;
const perTransaction = 250;

/**
 * Stores reviews that grammars wrote, with what the collector keeps of each: words made ready, line in the log, counts. The same for the
 * same seed. Of twenty one is held or removed; nearly half have votes; they came over two years.
 */
export async function storeReviews(
  store: Pick<EventStore, 'transact'>,
  { count, project, seed = 1, subject }: ManyReviews,
): Promise<void> {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const begin = Date.UTC(2024, 10, 1);
  const rows = writeReviews(count, { seed }).map(({ language, paragraphs, ...review }, index) => {
    const ready = toContent({ ...review, text: paragraphs.join('\n\n'), locale: language })!;
    const id = `${subject}-${String(index).padStart(7, '0')}`;
    const at = begin + Math.floor((24 * month * index) / count);
    const state = chance(0.95) ? ('published' as const) : chance(0.6) ? ('held' as const) : ('removed' as const);
    const verified = chance(0.6) ? (1 as const) : (0 as const);
    const [helpful, notHelpful] = chance(0.45) ? [Math.floor(30 * random()), Math.floor(12 * random())] : [0, 0];
    const removedFor = state === 'removed' ? ('off-topic' as const) : null;
    return {
      ...{ project, subject, review_id: id, command_id: id, user_id: `${subject}-writer-${index}`, anonymous_id: null },
      ...{ verified, anonymous_verified: 0 as const, kind: 'review' as const, question_id: null, state },
      rating: review.rating,
      criteria: review.criteria ? JSON.stringify(review.criteria) : null,
      counted: review.relationship === undefined ? (1 as const) : (0 as const),
      ...{ role: review.role ?? null, language: ready.language, words: ready.words, text_hash: ready.textHash },
      content: JSON.stringify(ready.content),
      used: verified ? JSON.stringify({ since: '2024-05-01', plan: 'Team' }) : null,
      ...{ images: '[]', corrections: '[]', helpful, not_helpful: notHelpful },
      ...{ trusted_helpful: helpful, trusted_not_helpful: notHelpful, usefulness: usefulnessOf(helpful, notHelpful) },
      ...{ submitted_at: at, published_at: state === 'published' ? at : null, queued_at: state === 'held' ? at : null },
      ...{ flags: '[]', removed_for: removedFor, note: null, appeal: null, answer: null },
    };
  });
  for (let start = 0; start < rows.length; start += perTransaction) {
    const chunk = rows.slice(start, start + perTransaction);
    await store.transact(async ({ database }) => {
      await database.insertInto('reviews').values(chunk).execute();
      for (const row of chunk) {
        const { review_id: reviewId, submitted_at: at } = row;
        await recordChange(database, { project, reviewId, subject, at, action: 'received', after: standingOf(row) });
      }
    });
  }
}
