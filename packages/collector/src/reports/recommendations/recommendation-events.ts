import type { RecommendationSource, RecommendationVerdict, Strategy } from '@docent/schema/names';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { jsonNumber, jsonText } from '../message-json.js';
import type { RecommendationsReportQuery } from './recommendations-report.js';

/** Nobody's lists have more; a hostile client has no end of rows. */
export const mostRows = 300_000;

/** An item that was really viewed: the first time in its slate. */
export interface Viewed {
  list: string;
  customer: string;
  slate: string;
  item: string;
  source: RecommendationSource;
  strategy: Strategy | null;
  propensity: number | null;
  /** JSON: a list of strategies. */
  would: string | null;
  at: number;
}

/** Something that a customer did with an item, or that happened to a list. */
export interface Act {
  list: string;
  customer: string;
  event: string;
  slate: string | null;
  item: string | null;
  verdict: RecommendationVerdict | null;
  undone: 0 | 1;
  at: number;
}

const prefix = 'recommendations:';

/**
 * Events of lists, as a table `e`. The list of names is word for word that of the index.
 */
function listEvents(
  database: Kysely<Tables>,
  { list, project, since, until }: RecommendationsReportQuery,
): RawBuilder<unknown> {
  const message = sql.ref('message');
  const text = (name: string) => sql`CAST(${jsonText(database, message, 'properties', name)} AS text)`;
  const ref = sql`CAST(${jsonText(database, message, 'context', 'docent', 'ref')} AS text)`;
  return sql`e AS (
    SELECT seq, event, timestamp AS at,
      CASE WHEN user_id IS NULL THEN 'anonymous ' || anonymous_id ELSE 'user ' || user_id END AS customer,
      substr(${ref}, ${sql.lit(prefix.length + 1)}) AS list, ${text('slate')} AS slate, ${text('item')} AS item,
      ${text('source')} AS source, ${text('strategy')} AS strategy, ${text('would')} AS would, ${text('verdict')} AS verdict,
      ${text('change')} AS change, ${jsonNumber(database, message, 1, 'properties', 'propensity')} AS propensity,
      CASE WHEN ${text('undone')} IN ('true', '1') THEN 1 ELSE 0 END AS undone
    FROM events
    WHERE project = ${project}
      AND event IN ('Recommendation Viewed', 'Recommendation Opened', 'Recommendation Explained', 'Recommendation Judged', 'Recommendations Withheld', 'Personalisation Changed')
      ${since === undefined ? sql`` : sql`AND timestamp >= ${since}`}
      ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
      AND coalesce(user_id, anonymous_id) IS NOT NULL
      AND (event = 'Personalisation Changed' OR ${list === undefined ? sql`${ref} LIKE ${`${prefix}%`}` : sql`${ref} = ${prefix + list}`})
  )`;
}

/** Items that were viewed, the earliest first. */
export async function readViewed(database: Kysely<Tables>, query: RecommendationsReportQuery): Promise<Viewed[]> {
  const { rows } = await sql<Viewed>`WITH ${listEvents(database, query)}, placed AS (
      SELECT e.*, row_number() OVER (PARTITION BY list, customer, slate, item ORDER BY at, seq) AS place
      FROM e WHERE event = 'Recommendation Viewed' AND length(list) <= 64 AND length(slate) <= 64 AND length(item) <= 200
    )
    SELECT list, customer, slate, item, source, strategy, propensity, would, at FROM placed WHERE place = 1
    ORDER BY at, seq LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({
    ...row,
    propensity: row.propensity === null ? null : Number(row.propensity),
    at: Number(row.at),
  }));
}

/** What customers did with them, and lists that said they know too little, the earliest first. */
export async function readActs(database: Kysely<Tables>, query: RecommendationsReportQuery): Promise<Act[]> {
  const { rows } = await sql<Act>`WITH ${listEvents(database, query)}
    SELECT list, customer, event, slate, item, verdict, undone, at FROM e
    WHERE event NOT IN ('Recommendation Viewed', 'Personalisation Changed') AND length(list) <= 64
    ORDER BY at, seq LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, undone: Number(row.undone) as 0 | 1, at: Number(row.at) }));
}

/** What each customer last did with personalisation, and how many had their history forgotten. */
export async function readPersonalisation(
  database: Kysely<Tables>,
  query: RecommendationsReportQuery,
): Promise<Record<'on' | 'off' | 'forgotten', { times: number; customers: number }>> {
  const { rows } = await sql<{ change: string; times: number; customers: number }>`
    WITH ${listEvents(database, query)}, c AS (
      SELECT customer, change, CASE WHEN change = 'forgotten' THEN 1 ELSE row_number() OVER (
        PARTITION BY customer, CASE WHEN change = 'forgotten' THEN 1 ELSE 0 END ORDER BY at DESC, seq DESC
      ) END AS place
      FROM e WHERE event = 'Personalisation Changed' AND change IN ('on', 'off', 'forgotten')
    )
    SELECT change, count(*) AS times, count(DISTINCT customer) AS customers FROM c WHERE place = 1 GROUP BY change`.execute(
    database,
  );
  const of = (change: string) => {
    const row = rows.find(one => one.change === change);
    return { times: Number(row?.times ?? 0), customers: Number(row?.customers ?? 0) };
  };
  return { on: of('on'), off: of('off'), forgotten: of('forgotten') };
}
