import type { RichText } from '@docent/schema';
import { type Kysely, sql } from 'kysely';
import { toIso } from '../../admin/iso.js';
import type { ReviewContent } from '../../reviews/text/to-content.js';
import type { Tables } from '../../store/tables.js';

/** A question that nobody has answered. */
export interface UnansweredQuestion {
  id: string;
  subject: string;
  title: string;
  text: RichText;
  role: string | null;
  language: string | null;
  publishedAt: string | null;
  waitedSeconds: number;
  /** How many others would like to know this, too. */
  helpful: number;
}

/** A page of them, those that wait longest first. */
export interface UnansweredPage {
  questions: UnansweredQuestion[];
  /** How many there are, up to a thousand. */
  waiting: number;
  /** `after` of the next page; absent when this was the last. */
  next?: string;
}

/** Questions of a project that are shown and that nobody has answered. */
export async function readUnanswered(
  database: Kysely<Tables>,
  {
    after,
    limit,
    now,
    project,
  }: {
    project: string;
    after?: readonly [publishedAt: number, seq: number] | undefined;
    limit: number;
    now: number;
  },
): Promise<UnansweredPage> {
  const unanswered = database
    .selectFrom('reviews')
    .where('project', '=', project)
    .where('kind', '=', sql.lit('question'))
    .where('answers', '=', sql.lit(0))
    .where('state', '=', 'published');
  const rows = await unanswered
    .select(['seq', 'review_id', 'subject', 'content', 'role', 'language', 'published_at', 'helpful'])
    .$if(after !== undefined, query =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('published_at', 'seq'), '>', tuple(after![0], after![1]))),
    )
    .orderBy('published_at')
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const { count } = await database
    .selectFrom(unanswered.select('seq').limit(1000).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const questions = rows.slice(0, limit).map((row): UnansweredQuestion => {
    const { text, title = '' } = JSON.parse(row.content) as ReviewContent;
    const publishedAt = Number(row.published_at);
    return {
      ...{ id: row.review_id, subject: row.subject, title, text, role: row.role, language: row.language },
      ...{ publishedAt: toIso(publishedAt), waitedSeconds: Math.round((now - publishedAt) / 1000) },
      helpful: Number(row.helpful),
    };
  });
  const last = rows[limit - 1];
  return {
    ...{ questions, waiting: Number(count) },
    ...(last && rows.length > limit && { next: `${Number(last.published_at)}-${Number(last.seq)}` }),
  };
}
