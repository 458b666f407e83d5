import { fewerByChance } from '@docent/engine';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { fewest } from '../learning/tell.js';
import { jsonText } from '../message-json.js';
import { groupBy } from '../surveys/group-by.js';
import { surveyEvents } from '../surveys/survey-events.js';
import { reviewsOf } from './count-stars.js';
import type { AccountAtRisk, Reason, VoiceReportQuery } from './voice-report.js';

const day = 86_400_000;
/** Two stretches of this length are compared. */
const stretch = 28 * day;
/** Answers to surveys that are older say nothing of today. */
const recentAnswers = 90 * day;
/** Accounts that are told of; those with most reasons are. */
const mostAccounts = 200;
/** More than a report can weigh up. */
const mostRows = 50_000;
/** Days in both stretches together below which nothing can be said. */
const fewestDays = 10;

type Found = Reason & { account: string };

/**
 * Accounts that somebody should speak with, each with its reasons: what customers of theirs did, and what they said. Whoever
 * belongs to no account (`group`) is in none of them.
 */
export async function accountsAtRisk(
  database: Kysely<Tables>,
  query: VoiceReportQuery,
): Promise<{ accounts: AccountAtRisk[]; seen: number }> {
  const days = await countDays(database, query);
  const found = [
    ...quieter(days),
    ...(await stuck(database, query)),
    ...(await lowReviews(database, query)),
    ...(await dissatisfied(database, query)),
  ];
  const accounts = [...groupBy(found, ({ account }) => account)].map(([account, reasons]) => ({
    account,
    reasons: reasons.map(({ account: _, ...reason }): Reason => reason),
  }));
  const customers = ({ reasons }: AccountAtRisk): number => Math.max(...reasons.map(one => one.customers));
  accounts.sort(
    (a, b) => b.reasons.length - a.reasons.length || customers(b) - customers(a) || (a.account < b.account ? -1 : 1),
  );
  return { accounts: accounts.slice(0, mostAccounts), seen: days.length };
}

const presentOf = ({ now, until }: VoiceReportQuery): number => until ?? now;

/** Events of both stretches with customer, account and ref. */
function recent(
  database: Kysely<Tables>,
  query: VoiceReportQuery,
  only: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> {
  const message = sql.ref('message');
  const present = presentOf(query);
  return sql`raw AS (
    SELECT seq, timestamp, event, coalesce(user_id, anonymous_id) AS customer,
      CAST(${jsonText(database, message, 'context', 'docent', 'ref')} AS text) AS ref,
      CAST(${jsonText(database, message, 'context', 'groupId')} AS text) AS own_account
    FROM events
    WHERE project = ${query.project} AND timestamp >= ${present - 2 * stretch} AND timestamp < ${present}
      AND coalesce(user_id, anonymous_id) IS NOT NULL ${only}
  ), e AS (
    SELECT raw.*, first_value(own_account) OVER (
      PARTITION BY customer ORDER BY CASE WHEN own_account IS NULL THEN 1 ELSE 0 END, seq DESC
    ) AS account FROM raw
  )`;
}

interface Days {
  account: string;
  customers: number;
  last: number;
  before: number;
  latest: number;
}

/** On how many days each customer of an account was here, in both stretches. */
async function countDays(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Days[]> {
  const middle = presentOf(query) - stretch;
  const { rows } = await sql<Days>`WITH ${recent(database, query)}, d AS (
      SELECT account, customer, timestamp / ${sql.lit(day)} AS day, max(timestamp) AS latest,
        max(CASE WHEN timestamp >= ${middle} THEN 1 ELSE 0 END) AS late
      FROM e WHERE account IS NOT NULL AND length(account) <= 200 GROUP BY account, customer, timestamp / ${sql.lit(day)}
    )
    SELECT account, count(DISTINCT customer) AS customers, sum(late) AS last, sum(1 - late) AS before, max(latest) AS latest
    FROM d GROUP BY account ORDER BY count(*) DESC LIMIT ${mostRows}`.execute(database);
  return rows.map(({ account, before, customers, last, latest }) => ({
    account,
    ...{ customers: Number(customers), last: Number(last), before: Number(before), latest: Number(latest) },
  }));
}

/** Compared with how everybody else's days fell into the two stretches: holidays quiet all of them. */
function quieter(days: readonly Days[]): Found[] {
  const all = days.reduce((sum, one) => ({ last: sum.last + one.last, before: sum.before + one.before }), {
    last: 0,
    before: 0,
  });
  return days.flatMap(({ account, before, customers, last, latest }): Found[] => {
    const [otherLast, otherBefore] = [all.last - last, all.before - before];
    const share = otherLast + otherBefore >= fewestDays ? otherLast / (otherLast + otherBefore) : 0.5;
    const n = last + before;
    if (n < fewestDays || last * 2 > before || last >= share * n || fewerByChance(last, n, share) > 0.01) return [];
    return [{ ...{ account, reason: 'quieter', customers, days: { last, before } }, latest: time(latest) }];
  });
}

/** Said in a how-to that they are stuck, in the last stretch, and have not completed it since. */
async function stuck(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Found[]> {
  const only = sql`AND event LIKE 'Howto %' AND event IN ('Howto Step Stuck', 'Howto Completed')`;
  const { rows } = await sql<{ account: string; ref: string; customer: string; latest: number }>`
    WITH ${recent(database, query, only)}, s AS (
      SELECT account, customer, ref, max(CASE WHEN event = 'Howto Step Stuck' THEN timestamp END) AS latest,
        max(CASE WHEN event = 'Howto Completed' THEN timestamp END) AS completed
      FROM e WHERE account IS NOT NULL AND length(account) <= 200 AND length(ref) <= 100 GROUP BY account, customer, ref
    )
    SELECT account, customer, ref, latest FROM s
    WHERE latest >= ${presentOf(query) - stretch} AND (completed IS NULL OR completed < latest)
    ORDER BY latest DESC LIMIT ${mostRows}`.execute(database);
  return [...groupBy(rows, ({ account }) => account)].map(([account, own]) => ({
    ...{ account, reason: 'stuck', customers: new Set(own.map(({ customer }) => customer)).size },
    ...{ about: [...new Set(own.map(({ ref }) => ref))].slice(0, 10), latest: time(own[0]!.latest) },
  }));
}

/** Gave one or two stars in public, in the time asked for. */
async function lowReviews(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Found[]> {
  const account = jsonText(database, sql.ref('e.message'), 'context', 'groupId');
  const low = sql`FROM reviews WHERE ${reviewsOf(query)} AND rating <= 2 AND user_id IS NOT NULL`;
  // Events of these writers are read together, and joined here: looked up review by review, a database may go through all for every one.
  const { rows: known } = await sql<{ user: string; account: string }>`SELECT user_id AS "user", account FROM (
      SELECT e.user_id, CAST(${account} AS text) AS account, row_number() OVER (PARTITION BY e.user_id ORDER BY e.seq DESC) AS nth
      FROM events e WHERE e.project = ${query.project} AND e.user_id IN (SELECT user_id ${low}) AND ${account} IS NOT NULL
    ) a WHERE nth = 1 AND length(account) <= 200`.execute(database);
  const accounts = new Map(known.map(one => [one.user, one.account]));
  const { rows: reviews } = await sql<{ user: string; subject: string; latest: number }>`
    SELECT user_id AS "user", subject, submitted_at AS latest ${low} ORDER BY submitted_at DESC LIMIT ${mostRows}`.execute(
    database,
  );
  const rows = reviews.flatMap(({ latest, subject, user }) => {
    const name = accounts.get(user);
    return name === undefined ? [] : [{ account: name, subject, latest }];
  });
  return [...groupBy(rows, one => one.account)].map(([name, own]) => ({
    ...{ account: name, reason: 'low-reviews', customers: own.length, latest: time(own[0]!.latest) },
    about: [...new Set(own.map(({ subject }) => `subject:${subject}`))].slice(0, 10),
  }));
}

/** At least half of those who answered a score; of fewer than five it would tell what one of them said. */
async function dissatisfied(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Found[]> {
  const present = presentOf(query);
  const asked = { project: query.project, since: present - recentAnswers, until: present, now: query.now };
  const isBad = sql`score <= CASE type WHEN 'nps' THEN 6 WHEN 'csat' THEN 2 ELSE 3 END`;
  const { rows } = await sql<{ account: string; answered: number; bad: number; latest: number }>`
    WITH ${surveyEvents(database, asked)}
    SELECT account, count(DISTINCT customer) AS answered, count(DISTINCT CASE WHEN ${isBad} THEN customer END) AS bad,
      max(timestamp) AS latest
    FROM a WHERE declined = 0 AND type IN ('nps', 'csat', 'ces') AND score IS NOT NULL AND account IS NOT NULL AND length(account) <= 200
    GROUP BY account HAVING count(DISTINCT customer) >= ${fewest} LIMIT ${mostRows}`.execute(database);
  return rows.flatMap(({ account, answered, bad, latest }): Found[] => {
    const [of, customers] = [Number(answered), Number(bad)];
    return 2 * customers < of ? [] : [{ account, reason: 'dissatisfied', customers, of, latest: time(latest) }];
  });
}

function time(milliseconds: number): string {
  return new Date(Number(milliseconds)).toISOString();
}
