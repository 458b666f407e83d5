import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { mostRows, surveyEvents } from '../survey-events.js';
import type { Funnel, SurveysReportQuery } from '../surveys-report.js';

/** Who did nothing in a survey for this long has left it, in milliseconds. */
const openFor = 86_400_000;

/** How many customers are at one place of a survey. */
export interface Standing {
  survey: string;
  /** How many questions they answered or declined, and the last of them; null: none. */
  answered: number;
  last: string | null;
  /** Sent: they submitted it; open: they may still; left: neither. */
  state: 'sent' | 'open' | 'left';
  customers: number;
}

/** Customers by survey and how far they came; the survey with most customers first. */
export async function countFunnel(
  database: Kysely<Tables>,
  query: SurveysReportQuery,
): Promise<({ survey: string } & Funnel)[]> {
  const { rows } = await sql<{ survey: string } & Record<keyof Funnel, number>>`
    WITH ${surveyEvents(database, query)}, c AS (
      SELECT survey, customer, max(CASE WHEN sent IS NULL THEN 0 ELSE 1 END) AS submitted,
        max(CASE WHEN event IN ('Survey Started', 'Survey Question Answered', 'Survey Submitted') THEN 1 ELSE 0 END) AS started,
        max(CASE WHEN event = 'Survey Question Answered' AND declined = 0 THEN 1 ELSE 0 END) AS answered,
        max(CASE WHEN event = 'Survey Dismissed' THEN 1 ELSE 0 END) AS dismissed,
        max(timestamp) AS latest
      FROM e GROUP BY survey, customer
    )
    SELECT survey, count(*) AS shown, sum(started) AS started, sum(answered) AS answered, sum(submitted) AS submitted,
      sum(dismissed) AS dismissed, sum(CASE WHEN answered = 1 AND submitted = 0 THEN 1 ELSE 0 END) AS partial,
      sum(CASE WHEN answered = 1 AND submitted = 0 AND dismissed = 0 AND latest > ${query.now - openFor} THEN 1 ELSE 0 END) AS open
    FROM c GROUP BY survey ORDER BY count(*) DESC, survey LIMIT 1000`.execute(database);
  return rows.map(({ survey, ...counts }) => ({
    survey,
    ...(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])) as unknown as Funnel),
  }));
}

/** Customers who started, by how many questions they answered before they sent it or left. */
export async function countStandings(database: Kysely<Tables>, query: SurveysReportQuery): Promise<Standing[]> {
  const { rows } = await sql<Standing>`WITH ${surveyEvents(database, query)}, l AS (
      SELECT survey, customer, question, count(*) OVER (PARTITION BY survey, customer) AS answered,
        row_number() OVER (PARTITION BY survey, customer ORDER BY timestamp DESC, sequence DESC, seq DESC) AS nth
      FROM a
    ), c AS (
      SELECT survey, customer, 0 AS answered, NULL AS last,
        max(CASE WHEN sent IS NULL THEN 0 ELSE 1 END) AS sent, max(timestamp) AS latest,
        max(CASE WHEN event = 'Survey Dismissed' THEN 1 ELSE 0 END) AS dismissed,
        max(CASE WHEN event IN ('Survey Started', 'Survey Question Answered', 'Survey Submitted') THEN 1 ELSE 0 END) AS started
      FROM e GROUP BY survey, customer
      UNION ALL SELECT survey, customer, answered, question, 0, 0, 0, 0 FROM l WHERE nth = 1
    ), whole AS (
      SELECT survey, customer, max(answered) AS answered, max(last) AS last, max(sent) AS sent, max(latest) AS latest,
        max(dismissed) AS dismissed, max(started) AS started
      FROM c GROUP BY survey, customer
    ), told AS (
      SELECT survey, answered, last, CASE WHEN sent = 1 THEN 'sent'
        WHEN dismissed = 0 AND latest > ${query.now - openFor} THEN 'open' ELSE 'left' END AS state
      FROM whole WHERE started = 1
    )
    SELECT survey, answered, last, state, count(*) AS customers
    FROM told GROUP BY survey, answered, last, state LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, answered: Number(row.answered), customers: Number(row.customers) }));
}
