import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../../store/is-postgres.js';
import type { Tables } from '../../store/tables.js';
import { audiences } from '../audiences.js';
import { jsonText } from '../message-json.js';
import type { SurveysReportQuery } from './surveys-report.js';

/** Longest text of an answer that is looked at. */
export const longestText = 2000;
/** Nobody's survey has more; a hostile client has no end of rows. */
export const mostRows = 100_000;
/** Answers arrive by another way than what sends them, and may seem this much later, in milliseconds. */
const grace = 60_000;

/** Parts of an answer that are long, and read only where they are needed. */
export type LongPart = 'text' | 'choices' | 'allocation' | 'rows';

/** What customers are told apart by: nothing, their trait, or the accounts of these names. */
export type Grouping = readonly string[] | undefined;

/**
 * What a report on surveys is made of, as tables: `e`, every event of the time asked for, with `sent`, when its customer last
 * submitted that survey; `a`, of each customer and question the last answer before that, with its group.
 */
export function surveyEvents(
  database: Kysely<Tables>,
  { project, survey, since, until, by, byAccount }: SurveysReportQuery,
  parts: readonly LongPart[] = [],
  accounts: Grouping = undefined,
): RawBuilder<unknown> {
  const message = sql.ref('message');
  const text = (name: string) => sql`CAST(${jsonText(database, message, 'properties', name)} AS text)`;
  const ref = sql`CAST(${jsonText(database, message, 'context', 'docent', 'ref')} AS text)`;
  const long = parts.map(part => sql`, ${longPart(database, part)} AS ${sql.ref(`j_${part}`)}`);
  const byTrait = by !== undefined && !byAccount;
  const named = accounts?.length ? sql`account IN (${sql.join(accounts)})` : sql`1 = 0`;
  return sql`raw AS (
    SELECT seq, timestamp, coalesce(sequence, 0) AS sequence, event, coalesce(user_id, anonymous_id) AS customer,
      substr(${ref}, 8) AS survey, ${text('question')} AS question, ${text('questionRevision')} AS revision,
      ${text('type')} AS type, ${score(database)} AS score, ${text('choice')} AS choice,
      CASE WHEN ${text('declined')} IN ('true', '1') THEN 1 ELSE 0 END AS declined,
      CAST(${jsonText(database, message, 'context', 'groupId')} AS text) AS own_account,
      substr(CAST(${jsonText(database, message, 'context', 'locale')} AS text), 1, 35) AS locale${sql.join(long, sql``)}
    FROM events
    WHERE project = ${project} AND event LIKE 'Survey %'
      AND event IN ('Survey Shown', 'Survey Started', 'Survey Question Answered', 'Survey Submitted', 'Survey Dismissed')
      ${since === undefined ? sql`` : sql`AND timestamp >= ${since}`}
      ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
      AND coalesce(user_id, anonymous_id) IS NOT NULL
      AND ${ref} LIKE 'survey:%' ${survey === undefined ? sql`` : sql`AND ${ref} = ${`survey:${survey}`}`}
  ), e AS (
    SELECT raw.*,
      max(CASE WHEN event = 'Survey Submitted' THEN timestamp END) OVER (PARTITION BY survey, customer) AS sent,
      first_value(own_account) OVER (PARTITION BY customer ORDER BY CASE WHEN own_account IS NULL THEN 1 ELSE 0 END, seq DESC) AS account
    FROM raw WHERE length(survey) <= 64
  ), placed AS (
    SELECT e.*, row_number() OVER (
      PARTITION BY survey, customer, question ORDER BY timestamp DESC, sequence DESC, seq DESC
    ) AS place
    FROM e
    WHERE event = 'Survey Question Answered' AND length(question) <= 64 AND length(type) <= 32
      AND (sent IS NULL OR timestamp <= sent + ${grace})
  ), ${byTrait ? ofTrait(database, project, by, parts) : sql`a AS (SELECT placed.*, CASE WHEN ${named} THEN account END AS grp FROM placed WHERE place = 1`}
  )`;
}

/** The table `a` but for its last bracket, with groups by trait. Sorted together, not joined: SQLite would look through all customers for each answer. */
function ofTrait(
  database: Kysely<Tables>,
  project: string,
  by: string,
  parts: readonly LongPart[],
): RawBuilder<unknown> {
  const before = sql.join(Array.from({ length: 4 }, () => sql`NULL`));
  // What follows the customer in `placed`, as far as `place`.
  const after = sql.join(Array.from({ length: 12 + parts.length }, () => sql`NULL`));
  return sql`r AS (SELECT customer FROM e), g AS (${audiences(database, project, by)}), u AS (
    SELECT placed.*, CAST(NULL AS text) AS audience FROM placed WHERE place = 1
    UNION ALL SELECT ${before}, customer, ${after}, audience FROM g
  ), a AS (
    SELECT * FROM (SELECT u.*, max(audience) OVER (PARTITION BY customer) AS grp FROM u) named WHERE survey IS NOT NULL`;
}

/** Any number; null where it is none. */
function score(database: Kysely<Tables>): RawBuilder<unknown> {
  if (!isPostgres(database)) {
    return sql`(CASE WHEN json_type(message, '$.properties.score') IN ('integer', 'real')
      THEN CAST(json_extract(message, '$.properties.score') AS REAL) END)`;
  }
  // Nested, because only CASE says what is looked at first: casting something else would fail.
  const found = sql`json_extract_path(message::json, 'properties', 'score')`;
  return sql`(CASE WHEN json_typeof(${found}) = 'number' THEN CAST(${found}::text AS double precision) END)`;
}

/** A text as far as it is looked at; a list or an object as JSON, and an empty one where it is none. */
function longPart(database: Kysely<Tables>, part: LongPart): RawBuilder<unknown> {
  const read = sql`CAST(${jsonText(database, sql.ref('message'), 'properties', part)} AS text)`;
  if (part === 'text') return sql`substr(${read}, 1, ${longestText})`;
  const [type, empty] = part === 'choices' ? ['array', '[]'] : ['object', '{}'];
  const isOne = isPostgres(database)
    ? sql`json_typeof(json_extract_path(message::json, 'properties', CAST(${part} AS text))) = ${type}`
    : sql`json_type(message, ${`$.properties.${part}`}) = ${type}`;
  return sql`CASE WHEN ${isOne} THEN ${read} ELSE ${empty} END`;
}

/** What is in a list, with keys from 0 on, or in an object, as a table `x` of key and value beside `a`. */
export function parted(database: Kysely<Tables>, part: 'choices' | 'rows'): RawBuilder<unknown> {
  const column = sql.ref(`a.j_${part}`);
  if (!isPostgres(database)) return sql`json_each(${column}) x`;
  return part === 'choices'
    ? sql`LATERAL (SELECT place - 1 AS key, value FROM json_array_elements_text(${column}::json) WITH ORDINALITY AS t(value, place)) x`
    : sql`LATERAL (SELECT key, value FROM json_each_text(${column}::json)) x`;
}
