import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { surveyEvents } from '../survey-events.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** Answers of one question that are read whole; the latest are. */
const mostAnswers = 20_000;
/** Longer ones are no answers. */
const longest = 10_000;

/** An answer whose parts are counted together. */
export interface SharedAnswer {
  survey: string;
  question: string;
  type: 'allocation' | 'importance-performance';
  values: Record<string, number>;
}

/**
 * Answers whose parts belong together: points that add up, and what one customer said of importance and performance. They are the
 * only ones that are read one by one.
 */
export async function readShared(
  database: Kysely<Tables>,
  query: SurveysReportQuery,
): Promise<{ answers: SharedAnswer[]; cut: boolean }> {
  const { rows } = await sql<Pick<SharedAnswer, 'survey' | 'question' | 'type'> & { json: string; nth: number }>`
    WITH ${surveyEvents(database, query, ['allocation', 'rows'])}, n AS (
      SELECT survey, question, type, CASE WHEN type = 'allocation' THEN j_allocation ELSE j_rows END AS json,
        row_number() OVER (PARTITION BY survey, question, type ORDER BY seq DESC) AS nth
      FROM a WHERE declined = 0 AND type IN ('allocation', 'importance-performance')
    )
    SELECT survey, question, type, json, nth FROM n
    WHERE nth <= ${mostAnswers} AND length(json) <= ${longest} ORDER BY survey, question, nth LIMIT ${10 * mostAnswers}`.execute(
    database,
  );
  const answers = rows.map(({ json, survey, question, type }) => ({ survey, question, type, values: numbersIn(json) }));
  return { answers, cut: rows.some(({ nth }) => Number(nth) === mostAnswers) };
}

function numbersIn(json: string): Record<string, number> {
  const found = Object.entries(JSON.parse(json) as Record<string, unknown>).filter(
    (entry): entry is [string, number] =>
      typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[0].length <= 130,
  );
  return Object.fromEntries(found);
}
