import type { PublicAnswer, PublicQuestion } from '@docent/schema';
import type { ReviewRow } from '../../reviews/commands/find-review.js';
import type { ReviewContent } from '../../reviews/text/to-content.js';

/** A question as everybody may see it. */
export function toPublicQuestion(row: ReviewRow, first: PublicAnswer | undefined): PublicQuestion {
  const { title = '' } = JSON.parse(row.content) as ReviewContent;
  return { ...toPublic(row), title, answers: Number(row.answers), ...(first && { first }) };
}

/**
 * An answer as everybody may see it.
 *
 * @param accepted who said that it helped
 */
export function toPublicAnswer(row: ReviewRow, accepted: 'asker' | 'vendor' | null): PublicAnswer {
  const { relationship, staff } = JSON.parse(row.content) as ReviewContent;
  return {
    ...toPublic(row),
    by: row.official === 1 ? 'vendor' : staff ? 'staff' : 'customer',
    ...(relationship && !staff && { relationship }),
    ...(row.used !== null && { use: JSON.parse(row.used) as NonNullable<PublicAnswer['use']> }),
    ...(accepted && { accepted }),
  };
}

function toPublic(row: ReviewRow) {
  const { name, text } = JSON.parse(row.content) as ReviewContent;
  const corrections = JSON.parse(row.corrections) as { at: string }[];
  const last = corrections.at(-1);
  return {
    ...{ id: row.review_id, text },
    ...(name !== undefined && { name }),
    ...(row.role !== null && { role: row.role }),
    ...(row.language !== null && { language: row.language }),
    publishedAt: new Date(Number(row.published_at)).toISOString(),
    verified: row.verified === 1,
    votes: { helpful: Number(row.helpful), notHelpful: Number(row.not_helpful) },
    ...(last && { correctedAt: last.at }),
  };
}
