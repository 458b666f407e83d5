import type { AnswersPage, PublicAnswer } from '@docent/schema';
import type { Kysely } from 'kysely';
import { findReview, type ReviewRow } from '../../reviews/commands/find-review.js';
import type { ReviewScope } from '../../reviews/read/find-places.js';
import { type Order, writePlace } from '../../reviews/read/read-order.js';
import type { Tables } from '../../store/tables.js';
import { toPublicAnswer } from './to-public.js';

/** Orders of answers: there is one. */
export const answerSorts = ['useful'] as const;

/** A page of the answers of a question: on the first the accepted one comes first. Undefined when the question is not shown. */
export async function readAnswers(
  database: Kysely<Tables>,
  { project, questionId, subject }: ReviewScope & { questionId: string },
  { after, limit, sort }: Order<(typeof answerSorts)[number]>,
): Promise<AnswersPage | undefined> {
  const question = await findReview(database, project, { reviewId: questionId });
  if (question?.kind !== 'question' || question.subject !== subject || question.state !== 'published') return undefined;
  const accepted = after ? undefined : await readAccepted(database, question);
  const rows = await shownAnswers(database, question)
    .$if(question.accepted !== null, those => those.where('review_id', '!=', question.accepted))
    .$if(after !== undefined, those =>
      those.where(({ eb, refTuple, tuple }) => eb(refTuple('usefulness', 'seq'), '<', tuple(after!.key, after!.seq))),
    )
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const next = rows.length > limit && last && { rating: 0, key: Number(last.usefulness), seq: Number(last.seq) };
  return {
    answers: [...(accepted ? [accepted] : []), ...rows.slice(0, limit).map(row => toPublicAnswer(row, null))],
    ...(next && { next: writePlace(next, sort) }),
  };
}

/** The answer to show first: the accepted one, else the most useful; undefined when there is none. */
export async function readFirst(database: Kysely<Tables>, question: ReviewRow): Promise<PublicAnswer | undefined> {
  if (Number(question.answers) === 0) return undefined;
  const accepted = await readAccepted(database, question);
  if (accepted) return accepted;
  const row = await shownAnswers(database, question).limit(1).executeTakeFirst();
  return row && toPublicAnswer(row, null);
}

async function readAccepted(database: Kysely<Tables>, question: ReviewRow): Promise<PublicAnswer | undefined> {
  if (question.accepted === null) return undefined;
  const row = await findReview(database, question.project, { reviewId: question.accepted });
  return row?.state === 'published' ? toPublicAnswer(row, question.accepted_by) : undefined;
}

function shownAnswers(database: Kysely<Tables>, { project, review_id: id }: ReviewRow) {
  return database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where('question_id', '=', id)
    .where('state', '=', 'published')
    .orderBy('usefulness', 'desc')
    .orderBy('seq', 'desc');
}
