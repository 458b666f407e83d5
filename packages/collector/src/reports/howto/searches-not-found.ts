import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { howtoEvents } from './howto-events.js';
import type { HowtoReportQuery } from './howto-report.js';

/** What an audience looked for and did not find. */
export interface NotFound {
  audience: string | null;
  query: string;
  times: number;
  customers: number;
}

/** Nobody reads more; the database drops the rest, which strangers can make as long as they like. */
const mostQueries = 1000;

/** Searches in the transcript that found nothing, most often first. */
export async function searchesNotFound(database: Kysely<Tables>, query: HowtoReportQuery): Promise<NotFound[]> {
  const { rows } = await sql<NotFound>`WITH ${howtoEvents(database, query, ['found', 'query'])}
    SELECT h.audience, lower(h.p_query) AS query, count(*) AS times, count(DISTINCT h.customer) AS customers
    FROM h
    WHERE h.event = 'Howto Transcript Searched' AND h.p_found = 0 AND h.p_query IS NOT NULL
    GROUP BY h.audience, lower(h.p_query)
    ORDER BY count(*) DESC, lower(h.p_query) LIMIT ${mostQueries}`.execute(database);
  return rows.map(row => ({ ...row, times: Number(row.times), customers: Number(row.customers) }));
}
