import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { audiences } from '../audiences.js';
import { type Beginning, type Eligible, type Facts, mostFacts, type Saying } from './facts.js';
import { countLeftOut, inTime, learningEvents } from './learning-events.js';
import type { LearningReportQuery } from './learning-report.js';
import { readAnswers } from './read-answers.js';

/** Everything that a report on learning is made of: the database leaves only what was first of its kind. */
export async function readFacts(database: Kysely<Tables>, query: LearningReportQuery): Promise<Facts> {
  const { answers, tooMany } = await readAnswers(database, query);
  const sayings = await readSayings(database, query);
  const beginnings = await readBeginnings(database, query);
  const eligible = await readEligible(database, query);
  const cut = [answers, sayings, beginnings, eligible].some(({ length }) => length === mostFacts);
  return {
    ...{ answers, sayings, beginnings, eligible },
    accounts: await readAccounts(database, query),
    audiences: await readAudiences(database, query),
    leftOut: { ...(await countLeftOut(database, query)), tooMany, cut },
  };
}

async function readSayings(database: Kysely<Tables>, query: LearningReportQuery): Promise<Saying[]> {
  const { rows } = await sql<Saying>`WITH ${learningEvents(database, query)}, placed AS (
      SELECT h.*, row_number() OVER (PARTITION BY customer, skill, event, phase ORDER BY seq) AS place
      FROM h WHERE event IN ('Skill Mastered', 'Skill Lapsed') OR (event = 'Confidence Rated' AND confidence IS NOT NULL)
    )
    SELECT customer, skill, event, phase, confidence FROM placed WHERE place = 1 AND ${inTime(query)}
    ORDER BY seq LIMIT ${mostFacts}`.execute(database);
  return rows.map(row => ({ ...row, confidence: row.confidence === null ? null : Number(row.confidence) / 100 }));
}

async function readBeginnings(database: Kysely<Tables>, query: LearningReportQuery): Promise<Beginning[]> {
  const { rows } = await sql<Omit<Beginning, 'began' | 'succeeded'> & { timestamp: number; place: number }>`
    WITH ${learningEvents(database, query)}, told AS (
      SELECT h.*, CASE WHEN event = 'Check Answered' AND type = 'do' AND unaided = 1 AND credit = 1 THEN 1 ELSE 0 END AS success
      FROM h WHERE event <> 'Experiment Eligible'
    ), placed AS (
      SELECT told.*, row_number() OVER (PARTITION BY customer, skill ORDER BY seq) AS place,
        row_number() OVER (PARTITION BY customer, skill, success ORDER BY seq) AS nth
      FROM told
    )
    SELECT customer, skill, timestamp, 1 AS place, seq FROM placed WHERE place = 1 AND ${inTime(query)}
    UNION ALL SELECT customer, skill, timestamp, 2, seq FROM placed WHERE success = 1 AND nth = 1
    ORDER BY place, seq LIMIT ${mostFacts}`.execute(database);
  const beginnings = new Map<string, Beginning>();
  for (const { customer, skill, timestamp, place } of rows) {
    const key = JSON.stringify([customer, skill]);
    if (Number(place) === 1) beginnings.set(key, { customer, skill, began: Number(timestamp), succeeded: null });
    const beginning = beginnings.get(key);
    if (Number(place) === 2 && beginning) beginning.succeeded = Number(timestamp);
  }
  return [...beginnings.values()];
}

async function readEligible(database: Kysely<Tables>, query: LearningReportQuery): Promise<Eligible[]> {
  const { rows } = await sql<Eligible>`WITH ${learningEvents(database, query)}, placed AS (
      SELECT h.*, row_number() OVER (PARTITION BY customer, experiment, arm ORDER BY seq) AS place
      FROM h WHERE event = 'Experiment Eligible' AND length(experiment) <= 64 AND length(arm) <= 64
    )
    SELECT customer, experiment, arm, timestamp, unit, decide, holdout FROM placed WHERE place = 1 AND ${inTime(query)}
    ORDER BY seq LIMIT ${mostFacts}`.execute(database);
  return rows.map(row => ({
    ...row,
    timestamp: Number(row.timestamp),
    holdout: row.holdout === null ? null : Number(row.holdout),
  }));
}

/** The account of each learner: the one that their latest event names. */
async function readAccounts(database: Kysely<Tables>, query: LearningReportQuery): Promise<Map<string, string>> {
  const { rows } = await sql<{ customer: string; account: string }>`WITH ${learningEvents(database, query)}, placed AS (
      SELECT customer, account, row_number() OVER (PARTITION BY customer ORDER BY seq DESC) AS place
      FROM h WHERE account IS NOT NULL
    )
    SELECT customer, account FROM placed WHERE place = 1 LIMIT ${mostFacts}`.execute(database);
  return new Map(rows.map(({ customer, account }) => [customer, account]));
}

async function readAudiences(
  database: Kysely<Tables>,
  query: LearningReportQuery,
): Promise<Map<string, string | null>> {
  const { by, project } = query;
  if (by === undefined) return new Map();
  const { rows } = await sql<{ customer: string; audience: string | null }>`WITH ${learningEvents(database, query)},
    r AS (SELECT customer FROM h)
    SELECT customer, audience FROM (${audiences(database, project, by)}) a LIMIT ${mostFacts}`.execute(database);
  return new Map(rows.map(({ customer, audience }) => [customer, audience]));
}
