import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { mostRows, parted, surveyEvents } from '../survey-events.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** Longest id of an option or row. */
const longestId = 64;

/** How many customers of a group chose an option. */
export interface ChoiceCount {
  survey: string;
  question: string;
  type: string;
  group: string | null;
  option: string;
  customers: number;
}

/** Options by question and group: of one that was chosen, and of several. */
export async function countChoices(
  database: Kysely<Tables>,
  query: SurveysReportQuery,
  accounts: readonly string[] | undefined,
): Promise<ChoiceCount[]> {
  const { rows } = await sql<ChoiceCount>`WITH ${surveyEvents(database, query, ['choices', 'text'], accounts)}, o AS (
      SELECT survey, question, type, grp, customer, choice AS option FROM a
      WHERE declined = 0 AND type IN ('one-of', 'image-choice', 'consent') AND length(choice) <= ${longestId}
      UNION SELECT a.survey, a.question, a.type, a.grp, a.customer, CAST(x.value AS text) FROM a, ${parted(database, 'choices')}
      WHERE a.declined = 0 AND a.type IN ('any-of', 'image-choice') AND length(CAST(x.value AS text)) <= ${longestId}
      UNION SELECT survey, question, type, grp, customer, substr(j_text, 1, 7) FROM a
      WHERE declined = 0 AND type = 'date' AND j_text LIKE '____-__-__'
    )
    SELECT survey, question, type, grp AS "group", option, count(*) AS customers FROM o
    GROUP BY survey, question, type, grp, option ORDER BY count(*) DESC, option LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, customers: Number(row.customers) }));
}

/** How many customers put an option at a place of their ranking, counted from 1. */
export interface PlaceCount {
  survey: string;
  question: string;
  type: string;
  option: string;
  value: number;
  count: number;
}

/** Places by option of rankings. An option that a customer named twice has its better place. */
export async function countPlaces(database: Kysely<Tables>, query: SurveysReportQuery): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`WITH ${surveyEvents(database, query, ['choices'])}, o AS (
      SELECT a.survey, a.question, a.customer, CAST(x.value AS text) AS option, min(CAST(x.key AS integer)) + 1 AS place
      FROM a, ${parted(database, 'choices')}
      WHERE a.declined = 0 AND a.type = 'ranking' AND length(CAST(x.value AS text)) <= ${longestId} AND CAST(x.key AS integer) < 100
      GROUP BY a.survey, a.question, a.customer, CAST(x.value AS text)
    )
    SELECT survey, question, 'ranking' AS type, option, place AS value, count(*) AS count FROM o
    GROUP BY survey, question, option, place LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, value: Number(row.value), count: Number(row.count) }));
}

/** How many customers chose or gave something in a row. */
export interface RowCount {
  survey: string;
  question: string;
  type: string;
  row: string;
  value: string;
  customers: number;
}

/** Values by row of matrices, and what was best and worst. */
export async function countRows(database: Kysely<Tables>, query: SurveysReportQuery): Promise<RowCount[]> {
  const { rows } = await sql<RowCount>`WITH ${surveyEvents(database, query, ['rows'])}
    SELECT a.survey, a.question, a.type, x.key AS "row", CAST(x.value AS text) AS value, count(*) AS customers
    FROM a, ${parted(database, 'rows')}
    WHERE a.declined = 0 AND a.type IN ('matrix', 'best-worst') AND length(x.key) <= ${longestId}
      AND length(CAST(x.value AS text)) <= ${longestId}
    GROUP BY a.survey, a.question, a.type, x.key, CAST(x.value AS text)
    ORDER BY count(*) DESC LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, customers: Number(row.customers) }));
}
