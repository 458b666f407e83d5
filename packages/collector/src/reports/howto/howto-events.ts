import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../../store/is-postgres.js';
import type { Tables } from '../../store/tables.js';
import { audiences } from '../audiences.js';
import { jsonNumber, jsonText } from '../message-json.js';
import type { HowtoReportQuery } from './howto-report.js';

/** Longest video, as the schema has it. */
const longestVideo = 36_000;

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
    const isText = column === 'query' || column === 'video';
    const read = isText
      ? jsonText(database, message, 'properties', column)
      : jsonNumber(database, message, longestVideo, 'properties', column);
    return sql`, ${read} AS ${sql.ref(`p_${column}`)}`;
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
