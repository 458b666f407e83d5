import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { startOfPeriod } from '../../start-of-period.js';
import { mostRows, surveyEvents } from '../survey-events.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** How many customers of a group gave one mark in one period. */
export interface ScoreCount {
  survey: string;
  question: string;
  type: string;
  group: string | null;
  /** First day of the period, as `2026-11-01`. */
  from: string;
  value: number;
  count: number;
}

/** Marks by question, group and period. Marks that the scale of their type does not have count as null. */
export async function countScores(
  database: Kysely<Tables>,
  query: SurveysReportQuery,
  accounts: readonly string[] | undefined,
): Promise<{ scores: ScoreCount[]; unusable: number; cut: boolean }> {
  const { period = 'month' } = query;
  const { rows } = await sql<Omit<ScoreCount, 'value'> & { value: number | null }>`
    WITH ${surveyEvents(database, query, [], accounts)}, s AS (
      SELECT survey, question, type, grp, ${startOfPeriod(database, period, 'timestamp')} AS "from",
        CASE WHEN type = 'number' OR (score = round(score) AND score BETWEEN CASE WHEN type = 'nps' THEN 0 ELSE 1 END
          AND CASE type WHEN 'csat' THEN 5 WHEN 'ces' THEN 7 ELSE 10 END) THEN score END AS value
      FROM a WHERE declined = 0 AND type IN ('nps', 'csat', 'ces', 'rating', 'number')
    )
    SELECT survey, question, type, grp AS "group", "from", value, count(*) AS count FROM s
    GROUP BY survey, question, type, grp, "from", value
    ORDER BY count(*) DESC LIMIT ${mostRows}`.execute(database);
  let unusable = 0;
  const scores = rows.flatMap(({ value, ...row }) => {
    if (value !== null) return [{ ...row, value: Number(value), count: Number(row.count) }];
    unusable += Number(row.count);
    return [];
  });
  return { scores, unusable, cut: rows.length === mostRows };
}

/** How many of an account gave one mark. */
export interface AccountScore {
  survey: string;
  question: string;
  type: string;
  account: string;
  value: number;
  count: number;
}

/** Marks by account, of as many accounts as can be read. */
export async function countAccountScores(database: Kysely<Tables>, query: SurveysReportQuery): Promise<AccountScore[]> {
  const { rows } = await sql<AccountScore>`WITH ${surveyEvents(database, query)}
    SELECT survey, question, type, account, score AS value, count(*) AS count FROM a
    WHERE declined = 0 AND type IN ('nps', 'csat', 'ces', 'rating', 'number') AND account IS NOT NULL AND score IS NOT NULL
    GROUP BY survey, question, type, account, score LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, value: Number(row.value), count: Number(row.count) }));
}
