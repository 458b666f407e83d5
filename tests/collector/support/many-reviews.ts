import { createRandom } from '@docent/engine';
import type { EventStore } from '@docent/collector';
import type { Insertable } from 'kysely';
import type { ReviewTable } from '../../../packages/collector/dist/reviews/review-tables.js';

/** A review as the store has it. */
export type StoredReview = Insertable<ReviewTable>;

const roles = ['it-admin', 'teacher', 'cio', null];
const languages = ['en', 'de', 'ja', null];

/**
 * Writes many published reviews of `desk-01` directly into the store, a few thousand at once.
 *
 * @param change what is to be different in each. Default: nothing
 */
export async function storeMany(
  store: Pick<EventStore, 'transact'>,
  count: number,
  change: (index: number, random: () => number) => Partial<StoredReview> = () => ({}),
): Promise<StoredReview[]> {
  const random = createRandom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random())]!;
  const reviews = Array.from({ length: count }, (_, index): StoredReview => {
    const id = `review-${index}`;
    const rating = 1 + Math.floor(5 * random() ** 0.4);
    const at = 1_700_000_000_000 + 1000 * Math.floor(count * random());
    return {
      ...{ project: 'desks', review_id: id, command_id: id, subject: 'desk-01', user_id: null, anonymous_id: null },
      ...{
        verified: random() < 0.3 ? 1 : 0,
        anonymous_verified: 0,
        state: random() < 0.95 ? 'published' : 'held',
        rating,
      },
      ...{ criteria: random() < 0.5 ? JSON.stringify({ assembly: 1 + Math.floor(5 * random()) }) : null, counted: 1 },
      ...{
        role: pick(roles),
        language: pick(languages),
        content: JSON.stringify({ text: [['p', {}, `Words of ${index}`]] }),
      },
      ...{
        used: null,
        images: '[]',
        words: `words of ${index}${random() < 0.1 ? ' wobble' : ''}`,
        text_hash: id,
        corrections: '[]',
      },
      ...{ helpful: 0, not_helpful: 0, trusted_helpful: 0, trusted_not_helpful: 0 },
      // Many are alike, as many have no votes.
      usefulness: random() < 0.5 ? 278_602 : Math.floor(1e6 * random()),
      ...{ submitted_at: at, published_at: at, queued_at: null, flags: '[]', removed_for: null, note: null },
      ...{ appeal: null, answer: null },
      ...change(index, random),
    };
  });
  for (let start = 0; start < count; start += 500) {
    const chunk = reviews.slice(start, start + 500);
    await store.transact(({ database }) => database.insertInto('reviews').values(chunk).execute());
  }
  return reviews;
}
