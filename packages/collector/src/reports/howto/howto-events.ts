import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../../store/is-postgres.js';
import type { Tables } from '../../store/tables.js';
import type { HowtoReportQuery } from './howto-report.js';

/** Most audiences that are told apart; whoever is in none of them counts as `null`. */
export const mostAudiences = 12;
/** Longest video, as the schema has it. */
const longestVideo = 36_000;

/** A text of the JSON of a message, whatever the dialect. */
function jsonText(database: Kysely<Tables>, column: RawBuilder<unknown>, ...path: string[]): RawBuilder<string> {
  const keys = path.map(key => sql`CAST(${key} AS text)`);
  if (isPostgres(database)) return sql`json_extract_path_text(${column}::json, ${sql.join(keys)})`;
  return sql`json_extract(${column}, ${pathOf(path)})`;
}

/** A number of the JSON of a message; null where it is none, or none that a video can have. */
function jsonNumber(database: Kysely<Tables>, column: RawBuilder<unknown>, ...path: string[]): RawBuilder<number> {
  const text = jsonText(database, column, ...path);
  if (!isPostgres(database)) {
    const type = sql`json_type(${column}, ${pathOf(path)})`;
    return sql`(CASE WHEN ${type} IN ('integer', 'real') AND ${text} BETWEEN 0 AND ${longestVideo} THEN ${text} END)`;
  }
  const isNumber = sql`${text} ~ '^[0-9]{1,5}([.][0-9]{1,18})?$'`;
  return sql`(CASE WHEN ${isNumber} THEN CAST(${text} AS double precision) END)`;
}

function pathOf(keys: readonly string[]): string {
  return `$.${keys.map(key => `"${key}"`).join('.')}`;
}

/** The whole seconds at or below a number that is not negative. */
export function wholeSeconds(database: Kysely<Tables>, number: RawBuilder<unknown>): RawBuilder<number> {
  return isPostgres(database) ? sql`CAST(floor(${number}) AS integer)` : sql`CAST(${number} AS integer)`;
}

/**
 * The events of a how-to as a table `h`, each with the audience of its customer: what every part of the report begins with.
 * The condition on the name is that of the index `events_of_howtos`, word for word.
 */
export function howtoEvents(
  database: Kysely<Tables>,
  { project, id, since, until, by }: HowtoReportQuery,
  columns: readonly ('position' | 'seconds' | 'from' | 'found' | 'query' | 'video')[],
): RawBuilder<unknown> {
  const message = sql.ref('message');
  const wanted = columns.map(column => {
    const read = column === 'query' || column === 'video' ? jsonText : jsonNumber;
    return sql`, ${read(database, message, 'properties', column)} AS ${sql.ref(`p_${column}`)}`;
  });
  const step = jsonText(database, message, 'properties', 'step');
  const raw = sql`SELECT event, timestamp, sequence, seq, coalesce(user_id, anonymous_id) AS customer,
      ${step} AS step${sql.join(wanted, sql``)}
    FROM events
    WHERE project = ${project} AND event LIKE 'Howto %'
      ${since === undefined ? sql`` : sql`AND timestamp >= ${since}`}
      ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
      AND coalesce(user_id, anonymous_id) IS NOT NULL
      AND ${jsonText(database, message, 'context', 'docent', 'ref')} = ${`howto:${id}`}`;
  if (by === undefined) return sql`h AS (SELECT r.*, CAST(NULL AS text) AS audience FROM (${raw}) r)`;
  // Sorted together, not joined: SQLite would look through all customers for each event.
  const nothing = sql.join(
    columns.map(() => sql`, NULL`),
    sql``,
  );
  return sql`r AS (${raw}), a AS (${audiences(database, project, by)}), u AS (
    SELECT r.*, NULL AS audience FROM r
    UNION ALL SELECT NULL, NULL, NULL, NULL, customer, NULL${nothing}, audience FROM a
  ), named AS (
    SELECT event, timestamp, sequence, seq, customer, step${sql.join(
      columns.map(column => sql`, ${sql.ref(`p_${column}`)}`),
      sql``,
    )}, max(audience) OVER (PARTITION BY customer) AS audience FROM u
  ), h AS (SELECT * FROM named WHERE event IS NOT NULL)`;
}

/** Customers with the value of their trait: that of their latest identify message that has one. */
function audiences(database: Kysely<Tables>, project: string, by: string): RawBuilder<unknown> {
  const customers = sql`(SELECT DISTINCT customer FROM r) c`;
  const trait = jsonText(database, sql.ref('e.message'), 'traits', by);
  return sql`SELECT customer, CASE WHEN place <= ${mostAudiences} THEN value END AS audience FROM (
    SELECT customer, value, dense_rank() OVER (ORDER BY size DESC, value) AS place FROM (
      SELECT customer, value, count(*) OVER (PARTITION BY value) AS size FROM (
        SELECT c.customer, (
          SELECT CAST(${trait} AS text) FROM events e
          WHERE e.project = ${project} AND e.type = 'identify' AND e.user_id = c.customer AND ${trait} IS NOT NULL
          ORDER BY e.timestamp DESC, e.seq DESC LIMIT 1
        ) AS value FROM ${customers}
      ) valued
    ) sized
  ) ranked`;
}
