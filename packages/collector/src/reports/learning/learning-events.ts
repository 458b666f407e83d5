import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { isPostgres } from '../../store/is-postgres.js';
import { jsonNumber, jsonText } from '../message-json.js';
import type { LearningReportQuery } from './learning-report.js';

/** Seconds that nobody needs less of to read an item and answer it. */
const fastest = 0.5;

/**
 * What a report on learning is made of, as tables: `e`, every event of it; `h`, those of people, of the skill asked for. Both are
 * of all time up to `until`, so that what comes after `since` is not taken for somebody's first.
 */
export function learningEvents(
  database: Kysely<Tables>,
  { project, until, skill }: LearningReportQuery,
): RawBuilder<unknown> {
  const message = sql.ref('message');
  const text = (name: string): RawBuilder<string> =>
    sql`CAST(${jsonText(database, message, 'properties', name)} AS text)`;
  const number = (name: string, most: number) => jsonNumber(database, message, most, 'properties', name);
  const aided = isPostgres(database)
    ? sql`${text('aided')} = 'false'`
    : sql`json_type(message, '$.properties.aided') = 'false'`;
  const ofSkill = skill === undefined ? sql`` : sql`AND (skill = ${skill} OR event = 'Experiment Eligible')`;
  return sql`e AS (
    SELECT seq, timestamp, event, coalesce(user_id, anonymous_id) AS customer,
      ${text('skill')} AS skill, ${text('item')} AS item, ${text('itemRevision')} AS revision, ${text('phase')} AS phase,
      ${text('type')} AS type, ${text('response')} AS response, ${text('experiment')} AS experiment, ${text('arm')} AS arm,
      ${text('unit')} AS unit, ${text('decide')} AS decide, ${number('holdout', 1)} AS holdout,
      CAST(${jsonText(database, message, 'context', 'groupId')} AS text) AS account,
      ${number('attempt', 10_000)} AS attempt, ${number('credit', 1)} AS credit,
      ${number('options', 1_000_000_000)} AS options, ${number('certainty', 3)} AS certainty,
      ${number('seconds', 86_400)} AS seconds, ${number('predicted', 1)} AS predicted,
      ${number('confidence', 100)} AS confidence,
      CASE WHEN ${aided} THEN 1 ELSE 0 END AS unaided
    FROM events
    WHERE project = ${project}
      AND event IN ('Check Answered', 'Confidence Rated', 'Skill Mastered', 'Skill Lapsed', 'Experiment Eligible')
      ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
      AND coalesce(user_id, anonymous_id) IS NOT NULL
  ), h AS (
    SELECT * FROM e
    WHERE coalesce(seconds, ${fastest}) >= ${fastest}
      AND (event = 'Experiment Eligible' OR length(skill) <= 64)
      AND (event <> 'Check Answered' OR (credit IS NOT NULL AND length(item) <= 64 AND length(revision) <= 64))
      ${ofSkill}
  )`;
}

/** The condition that something happened in the time asked for. */
export function inTime({ since }: LearningReportQuery): RawBuilder<unknown> {
  return since === undefined ? sql`1 = 1` : sql`timestamp >= ${since}`;
}

/** How many events are left out, and why. */
export async function countLeftOut(
  database: Kysely<Tables>,
  query: LearningReportQuery,
): Promise<{ tooFast: number; unusable: number }> {
  const { rows } = await sql<{ fast: number; unusable: number }>`WITH ${learningEvents(database, query)}
    SELECT coalesce(sum(CASE WHEN seconds < ${fastest} THEN 1 ELSE 0 END), 0) AS fast,
      coalesce(sum(CASE WHEN coalesce(seconds, ${fastest}) >= ${fastest} AND (skill IS NULL OR length(skill) > 64 OR event = 'Check Answered'
        AND (credit IS NULL OR coalesce(length(item), 65) > 64 OR coalesce(length(revision), 65) > 64)) THEN 1 ELSE 0 END), 0) AS unusable
    FROM e WHERE event <> 'Experiment Eligible' AND ${inTime(query)}
      ${query.skill === undefined ? sql`` : sql`AND skill = ${query.skill}`}`.execute(database);
  return { tooFast: Number(rows[0]?.fast ?? 0), unusable: Number(rows[0]?.unusable ?? 0) };
}
