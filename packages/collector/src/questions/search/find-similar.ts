import type { Kysely } from 'kysely';
import type { ReviewScope } from '../../reviews/read/find-places.js';
import type { Tables } from '../../store/tables.js';
import { stemOf, wordsOf } from './words-of.js';

/** Words that are looked up at most, and questions that are looked at for each: what everybody says tells nothing apart. */
const most = { words: 10, questions: 300 };
/** Questions with less than this share of the best one's weight are about something else. */
const share = 0.4;

/**
 * Questions that ask something alike, the most alike first: those that share the words that few have. Reads so many rows of an index
 * at most, however many questions there are.
 *
 * @param text what somebody has written so far; its last word may be unfinished
 * @returns their ids, whether they are shown or not
 */
export async function findSimilar(database: Kysely<Tables>, scope: ReviewScope, text: string): Promise<string[]> {
  const weights = new Map<string, number>();
  for (const word of wordsOf(text).slice(-most.words)) {
    const ids = await beginningWith(database, scope, stemOf(word));
    const weight = Math.log(1 + most.questions / (ids.size || 1));
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const least = share * Math.max(0, ...weights.values());
  return [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

async function beginningWith(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  stem: string,
): Promise<Set<string>> {
  const rows = await database
    .selectFrom('question_words')
    .select('question_id')
    .where('project', '=', project)
    .where('subject', '=', subject)
    .where('word', '>=', stem)
    // No character comes after this one.
    .where('word', '<', `${stem}\u{10ffff}`)
    .orderBy('word')
    .orderBy('question_id')
    .limit(most.questions)
    .execute();
  return new Set(rows.map(({ question_id: id }) => id));
}
