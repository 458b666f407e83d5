import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { jsonText } from '../../message-json.js';
import { isSurveyId } from '../is-survey-id.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** A survey has fewer changes; a hostile client has no end of them. */
const mostChanges = 1000;

/** Customers who were told what changed because of the answers, by survey and change; the one with most customers first. */
export async function countTold(
  database: Kysely<Tables>,
  { project, since, survey, until }: SurveysReportQuery,
): Promise<{ survey: string; change: string; customers: number }[]> {
  const message = sql.ref('message');
  const ref = sql`CAST(${jsonText(database, message, 'context', 'docent', 'ref')} AS text)`;
  const { rows } = await sql<{ survey: string; change: string; customers: number }>`WITH t AS (
      SELECT substr(${ref}, 8) AS survey, CAST(${jsonText(database, message, 'properties', 'change')} AS text) AS change,
        coalesce(user_id, anonymous_id) AS customer
      FROM events
      WHERE project = ${project} AND event LIKE 'Survey %' AND event = 'Survey Change Told'
        ${since === undefined ? sql`` : sql`AND timestamp >= ${since}`}
        ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
        AND ${ref} LIKE 'survey:%' ${survey === undefined ? sql`` : sql`AND ${ref} = ${`survey:${survey}`}`}
    )
    SELECT survey, change, count(DISTINCT customer) AS customers FROM t
    WHERE length(survey) <= 64 AND length(change) <= 64
    GROUP BY survey, change ORDER BY count(DISTINCT customer) DESC, survey, change LIMIT ${mostChanges}`.execute(
    database,
  );
  return rows
    .filter(({ change }) => isSurveyId(change))
    .map(({ customers, ...row }) => ({ ...row, customers: Number(customers) }));
}
