import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { ReviewChange } from './record-change.js';

/** Keeps on a question how many answers are shown and when the last came; one that is shown no more is not the accepted one. */
export async function followAnswer(database: Kysely<Tables>, change: ReviewChange): Promise<void> {
  const { after, at, before, project, reviewId } = change;
  const questionId = (after ?? before)?.questionId ?? null;
  const [was, is] = [before, after].map(standing => standing?.state === 'published');
  if (questionId === null || was === is) return;
  const question = database.updateTable('reviews').where('project', '=', project).where('review_id', '=', questionId);
  if (is) await question.set({ answers: sql<number>`answers + 1`, answered_at: at }).execute();
  else {
    await question.set({ answers: sql<number>`answers - 1` }).execute();
    const none = { accepted: null, accepted_by: null, accepted_with: null };
    await question.set(none).where('accepted', '=', reviewId).execute();
  }
}
