import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../store/tables.js';
import { jsonText } from './message-json.js';

/** Most audiences that are told apart; whoever is in none of them counts as `null`. */
export const mostAudiences = 12;

/** Customers of a table `r` with the value of their trait: that of their latest identify message that has one. */
export function audiences(database: Kysely<Tables>, project: string, by: string): RawBuilder<unknown> {
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
