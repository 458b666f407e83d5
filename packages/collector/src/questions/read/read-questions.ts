import type { PublicQuestion, QuestionsPage } from '@docent/schema';
import type { QuestionSort } from '@docent/schema/names';
import { type Kysely, sql } from 'kysely';
import type { ReviewRow } from '../../reviews/commands/find-review.js';
import type { ReviewScope } from '../../reviews/read/find-places.js';
import { type Order, writePlace } from '../../reviews/read/read-order.js';
import type { Tables } from '../../store/tables.js';
import { findSimilar } from '../search/find-similar.js';
import { readFirst } from './read-answers.js';
import { toPublicQuestion } from './to-public.js';

/** Similar questions that are looked at, so that those that are not shown take no place from those that are. */
const candidates = 60;

/**
 * A page of published questions, each with the answer to show first. With words: those that ask something alike, the most alike first,
 * and no further page. With an id: that one alone.
 */
export async function readQuestions(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  { after, id, limit, sort, words }: Order<QuestionSort> & { id?: string },
): Promise<QuestionsPage> {
  const published = database
    .selectFrom('reviews')
    .selectAll()
    .where('project', '=', project)
    .where('subject', '=', subject)
    // Written out, since an index of such questions alone is used only where it says so.
    .where('kind', '=', sql.lit('question'))
    .where('state', '=', 'published')
    .$if(id !== undefined, those => those.where('review_id', '=', id!))
    .$if(sort === 'unanswered', those => those.where('answers', '=', sql.lit(0)));
  if (words.length > 0) {
    const ids = (await findSimilar(database, { project, subject }, words.join(' '))).slice(0, candidates);
    if (ids.length === 0) return { questions: [] };
    const rows = await published.where('review_id', 'in', ids).execute();
    const byId = new Map(rows.map(row => [row.review_id, row]));
    const found = ids.flatMap(id => byId.get(id) ?? []).slice(0, limit);
    return { questions: await withFirst(database, found) };
  }
  const key = sort === 'useful' ? 'usefulness' : 'published_at';
  const rows = await published
    .$if(after !== undefined, those =>
      those.where(({ eb, refTuple, tuple }) => eb(refTuple(key, 'seq'), '<', tuple(after!.key, after!.seq))),
    )
    .orderBy(key, 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  const next = rows.length > limit && last && { rating: 0, key: Number(last[key]), seq: Number(last.seq) };
  return {
    questions: await withFirst(database, rows.slice(0, limit)),
    ...(next && { next: writePlace(next, sort) }),
  };
}

async function withFirst(database: Kysely<Tables>, rows: readonly ReviewRow[]): Promise<PublicQuestion[]> {
  const questions: PublicQuestion[] = [];
  for (const row of rows) questions.push(toPublicQuestion(row, await readFirst(database, row)));
  return questions;
}
