import type { Kysely } from 'kysely';
import { languageOf } from '../../reports/surveys/texts/count-words.js';
import type { Tables } from '../../store/tables.js';
import type { ReviewScope } from '../read/find-places.js';
import type { ReviewContent } from '../text/to-content.js';
import { plainLines } from './plain-lines.js';
import type { SaidReview } from './said-review.js';

/** The newest published reviews of a subject, out of so many those that count in the headline. */
export async function readSaid(
  database: Kysely<Tables>,
  { project, subject }: ReviewScope,
  most: number,
): Promise<{ reviews: number; said: SaidReview[] }> {
  const rows = await database
    .selectFrom('reviews')
    .select(['review_id', 'user_id', 'anonymous_id', 'rating', 'usefulness', 'language', 'content', 'words', 'counted'])
    .where('project', '=', project)
    .where('subject', '=', subject)
    .where('kind', '=', 'review')
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  const said = rows
    .filter(({ counted }) => counted === 1)
    .map(row => ({
      id: row.review_id,
      writer: row.user_id === null ? `browser ${row.anonymous_id ?? row.review_id}` : `user ${row.user_id}`,
      ...{ rating: Number(row.rating), usefulness: Number(row.usefulness), words: row.words },
      language: languageOf(row.language),
      lines: plainLines(JSON.parse(row.content) as ReviewContent),
    }));
  return { reviews: said.length, said };
}

/** Place in the log of the last change of a subject's reviews; 0: there never were any. */
export async function lastChange(database: Kysely<Tables>, { project, subject }: ReviewScope): Promise<number> {
  const row = await database
    .selectFrom('review_log')
    .select('seq')
    .where('project', '=', project)
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}
