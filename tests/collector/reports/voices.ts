import type { EventStore, StoredMessage } from '@docent/collector';
import { createRandom, normalQuantile } from '@docent/engine';
import type { Insertable } from 'kysely';
import type { ReviewTable, ReviewVoteTable } from '../../../packages/collector/dist/reviews/review-tables.js';

export type Review = Insertable<ReviewTable>;
type Vote = Insertable<ReviewVoteTable>;

export const day = 86_400_000;
/** The moment at which reports are asked for. */
export const now = Date.parse('2025-09-01T00:00:00Z');
/** Six months of reviews begin here. */
const start = Date.parse('2025-03-01T10:00:00Z');

/** A published review that counts, of somebody a token proves. */
export function review(id: string, changes: Partial<Review> = {}): Review {
  return {
    ...{ project: 'desks', kind: 'review', review_id: id, command_id: id, subject: 'desk-01', user_id: null },
    anonymous_id: null,
    ...{ verified: 1, anonymous_verified: 0, state: 'published', rating: 4, criteria: null, counted: 1, role: null },
    ...{
      language: 'en',
      content: '{"text":[]}',
      used: null,
      images: '[]',
      words: id,
      text_hash: id,
      corrections: '[]',
    },
    ...{ helpful: 0, not_helpful: 0, trusted_helpful: 0, trusted_not_helpful: 0, usefulness: 0 },
    ...{ submitted_at: start, published_at: start, queued_at: null, flags: '[]', removed_for: null, note: null },
    ...{ appeal: null, answer: null },
    ...changes,
  };
}

/**
 * 240 reviews, one every 18 hours. Whoever writes "wobbles" gives some 1.2 stars less, each star for assembly adds 0.4, "quiet" says
 * nothing; from the fourth month on it is a star less. Every third is by a teacher.
 */
export function written(): Review[] {
  const random = createRandom(41);
  const noise = () => normalQuantile(random() * 0.999 + 0.0005);
  return Array.from({ length: 240 }, (_, index) => {
    const [wobbles, quiet] = [random() < 0.4, random() < 0.5];
    const assembly = 1 + Math.floor(5 * random());
    const late = index >= 120;
    const stars = 3.8 - (wobbles ? 1.2 : 0) + 0.4 * (assembly - 3) - (late ? 1 : 0) + 0.5 * noise();
    const at = start + index * 18 * 3_600_000;
    return review(`written-${index}`, {
      rating: Math.min(5, Math.max(1, Math.round(stars))),
      ...{ submitted_at: at, published_at: at, role: index % 3 ? 'it-admin' : 'teacher' },
      criteria: index % 4 ? JSON.stringify({ assembly }) : null,
      words: `nr${index} desk${wobbles ? ' wobbles' : ''}${quiet ? ' quiet' : ''}`,
    });
  });
}

/** Stores reviews and votes as they are, and events. */
export async function store(
  { append, transact }: Pick<EventStore, 'append' | 'transact'>,
  { events = [], reviews = [], votes = [] }: { events?: StoredMessage[]; reviews?: Review[]; votes?: Vote[] },
): Promise<void> {
  if (events.length > 0) await append('desks', events);
  await transact(async ({ database }) => {
    for (let from = 0; from < reviews.length; from += 200) {
      await database
        .insertInto('reviews')
        .values(reviews.slice(from, from + 200))
        .execute();
    }
    if (votes.length > 0) await database.insertInto('review_votes').values(votes).execute();
  });
}

/** A helpful vote of somebody a token proves. */
export function vote(id: string, user: string, at: number): Vote {
  return {
    ...{ project: 'desks', command_id: `${id}-${user}`, review_id: id, voter: user, user_id: user, anonymous_id: null },
    ...{ helpful: 1, trusted: 1, at },
  };
}

/** What customers of an account did, as the store has it. */
export function createAccount(account: string) {
  let made = 0;
  const track = (customer: string, event: string, timestamp: number, ref = 'howto:assemble', properties: object = {}) =>
    ({
      ...{
        messageId: `${account}-${made++}`,
        type: 'track',
        event,
        userId: customer,
        anonymousId: null,
        previousId: null,
      },
      ...{ verified: 0, originalTimestamp: null, timestamp, receivedAt: timestamp, tab: null, sequence: made },
      message: JSON.stringify({ type: 'track', event, properties, context: { groupId: account, docent: { ref } } }),
    }) satisfies StoredMessage;
  return {
    track,
    /** Somebody was here on so many days that end so many days ago. */
    here: (customer: string, days: number, until: number) =>
      Array.from({ length: days }, (_, at) =>
        track(customer, 'Room Booked', now - (until + at + 0.5) * day, 'howto:none'),
      ),
  };
}
