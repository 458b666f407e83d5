import { benjaminiHochberg, poissonTail } from '@docent/engine';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { startOfPeriod } from '../start-of-period.js';
import { groupBy } from '../surveys/group-by.js';
import type { Suspicion, VoiceReportQuery } from './voice-report.js';

const hour = 3_600_000;
/** Fewer are no burst, however rare they are. */
const fewestOfBurst = 5;
/** Chance, made up for all days that were looked at, under which a day is told of. */
const level = 0.001;
/** Told of each pattern. */
const mostTold = 20;
const mostRows = 50_000;
/** The same few words are written by many. */
const fewestCharacters = 25;

/** Patterns in who wrote and voted when. Stars are not among what they are made of, so that none is suspected for them. */
export async function suspicions(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  return [
    ...(await bursts(database, query)),
    ...(await voteBursts(database, query)),
    ...(await mutualVotes(database, query)),
    ...(await oneWriter(database, query)),
    ...(await sameWords(database, query)),
  ];
}

/** Reviews alone: of questions, it is usual that one customer answers many, and that who asked and who answered vote for each other. */
function within({ project, since, subject, until }: VoiceReportQuery, column = 'reviews.submitted_at') {
  const time = sql.ref(column);
  return sql`reviews.project = ${project} AND reviews.kind = 'review'
    ${subject === undefined ? sql`` : sql`AND reviews.subject = ${subject}`}
    ${since === undefined ? sql`` : sql`AND ${time} >= ${since}`} ${until === undefined ? sql`` : sql`AND ${time} < ${until}`}`;
}

interface DayCount {
  key: string;
  day: string;
  count: number;
  unproven: number;
}

/** Days with more than chance makes of the others of the same key, the rarest first. */
function unusual(rows: readonly DayCount[], pattern: 'burst' | 'vote-burst'): (Suspicion & { key: string })[] {
  const candidates = [...groupBy(rows, ({ key }) => key).values()].flatMap(own => {
    const days = own.map(({ day }) => Date.parse(day) / (24 * hour));
    // A week at least: a subject that came yesterday has no usual day yet.
    const span = Math.max(7, Math.max(...days) - Math.min(...days) + 1);
    const total = own.reduce((sum, one) => sum + Number(one.count), 0);
    return own.map(one => {
      const count = Number(one.count);
      const expected = Math.max(1, total - count) / (span - 1);
      return { ...one, count, expected, p: poissonTail(count, expected) };
    });
  });
  const adjusted = benjaminiHochberg(candidates.map(({ p }) => p));
  return candidates
    .map((one, at) => ({ ...one, p: adjusted[at]! }))
    .filter(({ count, p }) => count >= fewestOfBurst && p <= level)
    .sort((a, b) => a.p - b.p || (a.day < b.day ? -1 : 1))
    .slice(0, mostTold)
    .map(({ count, day, expected, key, p, unproven }) => ({
      ...{ key, pattern, day, count, expected: Math.round(100 * expected) / 100, p },
      ...{ unproven: Number(unproven), reviews: [] },
    }));
}

async function bursts(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  const start = startOfPeriod(database, 'day', 'submitted_at');
  const { rows } =
    await sql<DayCount>`SELECT subject AS key, ${start} AS day, count(*) AS count, sum(1 - verified) AS unproven
    FROM reviews WHERE ${within(query)} GROUP BY subject, ${sql.lit(2)} LIMIT ${mostRows}`.execute(database);
  const found = unusual(rows, 'burst');
  for (const burst of found) {
    const from = Date.parse(burst.day!);
    const { rows: ids } = await sql<{
      id: string;
    }>`SELECT review_id AS id FROM reviews WHERE project = ${query.project} AND subject = ${burst.key} AND kind = 'review'
      AND submitted_at >= ${from} AND submitted_at < ${from + 24 * hour} ORDER BY submitted_at, seq LIMIT ${mostTold}`.execute(
      database,
    );
    burst.reviews = ids.map(({ id }) => id);
  }
  return found.map(({ key, ...burst }) => ({ ...burst, subject: key }));
}

async function voteBursts(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  const { rows } = await sql<DayCount & { subject: string }>`WITH v AS (
      SELECT review_votes.review_id, reviews.subject, review_votes.at, review_votes.trusted
      FROM review_votes JOIN reviews ON reviews.project = review_votes.project AND reviews.review_id = review_votes.review_id
      WHERE ${within(query, 'review_votes.at')}
    )
    SELECT review_id AS key, min(subject) AS subject, ${startOfPeriod(database, 'day', 'at')} AS day, count(*) AS count, sum(1 - trusted) AS unproven
    FROM v GROUP BY review_id, ${sql.lit(3)} LIMIT ${mostRows}`.execute(database);
  const subjects = new Map(rows.map(({ key, subject }) => [key, subject]));
  return unusual(rows, 'vote-burst').map(({ key, ...burst }) => ({
    ...{ ...burst, subject: subjects.get(key)!, reviews: [key] },
  }));
}

async function mutualVotes(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  const { rows } = await sql<{ one: string; other: string; subject: string }>`
    SELECT reviews.review_id AS one, b.review_id AS other, reviews.subject AS subject
    FROM reviews
    JOIN review_votes v ON v.project = reviews.project AND v.review_id = reviews.review_id AND v.helpful = 1
    JOIN reviews b ON b.project = v.project AND b.user_id = v.user_id AND b.kind = 'review'
    JOIN review_votes w ON w.project = b.project AND w.review_id = b.review_id AND w.helpful = 1 AND w.user_id = reviews.user_id
    WHERE ${within(query)} AND reviews.user_id < b.user_id
    ORDER BY reviews.seq DESC LIMIT ${mostTold}`.execute(database);
  return rows.map(({ one, other, subject }) => ({
    ...{ pattern: 'mutual-votes', subject, count: 2, unproven: 0, reviews: [one, other] },
  }));
}

async function oneWriter(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  const { rows } = await sql<{ writer: string; id: string; at: number; verified: number }>`WITH r AS (
      SELECT coalesce(user_id, anonymous_id) AS writer, review_id AS id, submitted_at AS at, verified FROM reviews
      WHERE ${within(query)} AND coalesce(user_id, anonymous_id) IS NOT NULL
    ), n AS (
      SELECT r.*, count(*) OVER (PARTITION BY writer ORDER BY at RANGE BETWEEN ${sql.lit(hour)} PRECEDING AND ${sql.lit(hour)} FOLLOWING) AS near
      FROM r
    )
    SELECT writer, id, at, verified FROM n WHERE near >= ${fewestOfBurst} ORDER BY writer, at LIMIT ${mostRows}`.execute(
    database,
  );
  return [...groupBy(rows, ({ writer }) => writer).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostTold)
    .map(own => ({
      ...{ pattern: 'one-writer', day: new Date(Number(own[0]!.at)).toISOString().slice(0, 10), count: own.length },
      ...{
        unproven: own.filter(({ verified }) => !Number(verified)).length,
        reviews: own.slice(0, mostTold).map(({ id }) => id),
      },
    }));
}

async function sameWords(database: Kysely<Tables>, query: VoiceReportQuery): Promise<Suspicion[]> {
  const { rows } = await sql<{ hash: string; id: string; subject: string; verified: number }>`WITH r AS (
      SELECT text_hash AS hash, review_id AS id, subject, verified, seq, count(*) OVER (PARTITION BY text_hash) AS alike FROM reviews
      WHERE ${within(query)} AND length(words) >= ${fewestCharacters}
    )
    SELECT hash, id, subject, verified FROM r WHERE alike > 1 ORDER BY alike DESC, hash, seq LIMIT ${mostRows}`.execute(
    database,
  );
  return [...groupBy(rows, ({ hash }) => hash).values()].slice(0, mostTold).map(own => ({
    ...{ pattern: 'same-words', subject: own[0]!.subject, count: own.length },
    ...{
      unproven: own.filter(({ verified }) => !Number(verified)).length,
      reviews: own.slice(0, mostTold).map(({ id }) => id),
    },
  }));
}
