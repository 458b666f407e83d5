import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { jsonText } from '../message-json.js';
import { startOfPeriod } from '../start-of-period.js';
import type { VoiceGroup, VoiceReportQuery } from './voice-report.js';

/** Nobody's reviews have more; a hostile client has no end of roles. */
export const mostRows = 100_000;

/** How many writers of a group gave a subject so many stars in one period. */
export interface StarCount {
  subject: string;
  group: string | null;
  /** First day of the period. */
  from: string;
  value: number;
  count: number;
}

/** Published reviews that count, of the subject and time asked for; questions and answers have no stars. */
export function reviewsOf({ project, since, subject, until }: VoiceReportQuery): RawBuilder<unknown> {
  return sql`project = ${project} AND kind = 'review' AND state = 'published' AND counted = 1
    ${subject === undefined ? sql`` : sql`AND subject = ${subject}`}
    ${since === undefined ? sql`` : sql`AND submitted_at >= ${since}`}
    ${until === undefined ? sql`` : sql`AND submitted_at < ${until}`}`;
}

/** Stars by subject, group and period, counted by the database. */
export async function countStars(
  database: Kysely<Tables>,
  query: VoiceReportQuery,
): Promise<{ counts: StarCount[]; cut: boolean }> {
  const { by, period = 'month' } = query;
  const { rows } = await sql<StarCount>`WITH r AS (
      SELECT subject, ${groupOf(database, by)} AS grp, ${startOfPeriod(database, period, 'submitted_at')} AS "from", rating
      FROM reviews WHERE ${reviewsOf(query)}
    )
    SELECT subject, grp AS "group", "from", rating AS value, count(*) AS count FROM r
    GROUP BY subject, grp, "from", rating ORDER BY count(*) DESC LIMIT ${mostRows}`.execute(database);
  const counts = rows.map(row => ({ ...row, value: Number(row.value), count: Number(row.count) }));
  return { counts, cut: rows.length === mostRows };
}

function groupOf(database: Kysely<Tables>, by: VoiceGroup | undefined): RawBuilder<unknown> {
  if (by === 'role' || by === 'language') return sql.ref(by);
  if (by === 'verified') return sql`CASE WHEN verified = 1 THEN 'verified' ELSE 'not verified' END`;
  if (by === 'plan') return sql`CAST(${jsonText(database, sql.ref('used'), 'plan')} AS text)`;
  if (by === 'experience') return sql`CAST(${jsonText(database, sql.ref('content'), 'experience')} AS text)`;
  return sql`CAST(NULL AS text)`;
}
