import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { wordsOf } from './words-of.js';

/** A question that can be found by its words. */
export interface FoundByWords {
  project: string;
  subject: string;
  questionId: string;
  /** All of it, folded. */
  words: string;
}

/** Keeps the words that a question is found by, in the place of those it had. */
export async function keepWords(
  database: Kysely<Tables>,
  { project, questionId, subject, words }: FoundByWords,
): Promise<void> {
  await forgetWords(database, project, questionId);
  const rows = wordsOf(words).map(word => ({ project, subject, word, question_id: questionId }));
  if (rows.length > 0) await database.insertInto('question_words').values(rows).execute();
}

/** Forgets the words of a question that is gone. */
export async function forgetWords(database: Kysely<Tables>, project: string, questionId: string): Promise<void> {
  await database
    .deleteFrom('question_words')
    .where('project', '=', project)
    .where('question_id', '=', questionId)
    .execute();
}
