import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { mostRows, surveyEvents } from '../survey-events.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** How a question was answered at all. */
export interface QuestionCount {
  survey: string;
  question: string;
  type: string;
  answered: number;
  declined: number;
  partial: number;
  wordings: number;
  /** Mean place among the questions of a customer. */
  position: number;
}

/** Customers by question; each question once for each type that it had. */
export async function countQuestions(database: Kysely<Tables>, query: SurveysReportQuery): Promise<QuestionCount[]> {
  const { rows } = await sql<QuestionCount>`WITH ${surveyEvents(database, query)}, p AS (
      SELECT a.*, row_number() OVER (PARTITION BY survey, customer ORDER BY timestamp, sequence, seq) AS position FROM a
    )
    SELECT survey, question, type, sum(1 - declined) AS answered, sum(declined) AS declined,
      sum(CASE WHEN declined = 0 AND sent IS NULL THEN 1 ELSE 0 END) AS partial,
      count(DISTINCT revision) AS wordings, avg(position) AS position
    FROM p GROUP BY survey, question, type ORDER BY count(*) DESC, question, type LIMIT ${mostRows}`.execute(database);
  return rows.map(({ survey, question, type, ...counts }) => ({
    ...{ survey, question, type, answered: Number(counts.answered), declined: Number(counts.declined) },
    ...{ partial: Number(counts.partial), wordings: Number(counts.wordings), position: Number(counts.position) },
  }));
}

/** Groups by question: how many customers of each answered it. */
export async function countGroups(
  database: Kysely<Tables>,
  query: SurveysReportQuery,
  accounts: readonly string[] | undefined,
): Promise<{ survey: string; question: string; type: string; group: string | null; customers: number }[]> {
  const { rows } = await sql<{
    survey: string;
    question: string;
    type: string;
    group: string | null;
    customers: number;
  }>`
    WITH ${surveyEvents(database, query, [], accounts)}
    SELECT survey, question, type, grp AS "group", count(*) AS customers FROM a WHERE declined = 0
    GROUP BY survey, question, type, grp LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, customers: Number(row.customers) }));
}

/** Accounts with most customers that are told apart; whoever is in none of them counts as `null`. */
const mostAccounts = 100;

/** The accounts with most customers who answered. */
export async function largestAccounts(database: Kysely<Tables>, query: SurveysReportQuery): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`WITH ${surveyEvents(database, query)}
    SELECT account FROM a WHERE account IS NOT NULL AND length(account) <= 200
    GROUP BY account ORDER BY count(DISTINCT customer) DESC, account LIMIT ${mostAccounts}`.execute(database);
  return rows.map(({ account }) => account);
}
