import { type Kysely, sql } from 'kysely';
import type { VoiceKind } from '@docent/schema/names';
import type { Tables } from '../../store/tables.js';
import type { Surroundings } from '../moderation/moderated.js';
import type { ReadyReview } from '../text/to-content.js';

/** Reviews that are counted at most: more make no difference, and counting has an end. */
const most = 5000;
const hour = 3_600_000;
const days = 30;
/** Characters below which the same words are chance: "very good" is written by many. */
const chance = 25;

/** What is going on around a review, question or answer. */
export interface SurroundingsQuery {
  project: string;
  kind: VoiceKind;
  subject: string;
  review: Pick<ReadyReview, 'textHash' | 'words'>;
  /** Not itself. */
  reviewId: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Looks around a review that arrives: at when others came and what they say, and at nothing else of them. */
export async function surveySurroundings(
  database: Kysely<Tables>,
  { kind, now, project, review, reviewId, subject }: SurroundingsQuery,
): Promise<Surroundings> {
  const since = async (from: number, until: number): Promise<number> => {
    const { count } = await database
      .selectFrom(
        database
          .selectFrom('reviews')
          .select(sql<number>`1`.as('one'))
          .where('project', '=', project)
          .where('subject', '=', subject)
          .where('kind', '=', kind)
          .where('submitted_at', '>', from)
          .where('submitted_at', '<=', until)
          .where('review_id', '!=', reviewId)
          .limit(most)
          .as('recent'),
      )
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const same = database
    .selectFrom('reviews')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('project', '=', project)
    .where('text_hash', '=', review.textHash)
    .where('kind', '=', kind)
    // The same may well be asked of two subjects.
    .$if(kind === 'question', those => those.where('subject', '=', subject))
    .where('review_id', '!=', reviewId);
  return {
    sameText: review.words.length < chance ? 0 : Number((await same.executeTakeFirstOrThrow()).count),
    lastHour: await since(now - hour, now),
    usualPerHour: (await since(now - days * 24 * hour, now - hour)) / (days * 24),
  };
}
