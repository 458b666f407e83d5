import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { howtoEvents } from './howto-events.js';
import type { HowtoReportQuery } from './howto-report.js';

/** How long a step took. */
export interface StepTime {
  audience: string | null;
  step: string;
  /** Milliseconds. */
  median: number;
  p90: number;
}

/** Who does nothing for longer, in milliseconds, has gone away: such times are left out. */
const longestStay = 1_800_000;
const mostRows = 10_000;

/**
 * Median and 90th percentile, by nearest rank, of the time from coming to a step to the next thing the customer does about
 * steps: mark it done, leave it out, go to another. A window function, because SQLite has no percentiles.
 */
export async function timeSteps(database: Kysely<Tables>, query: HowtoReportQuery): Promise<StepTime[]> {
  const { rows } = await sql<StepTime>`WITH ${howtoEvents(database, query, [])},
    moves AS (
      SELECT audience, step, event,
        lead(timestamp) OVER (PARTITION BY customer ORDER BY timestamp, coalesce(sequence, 0), seq) - timestamp AS stay
      FROM h
      WHERE event IN ('Howto Step Viewed', 'Howto Step Completed', 'Howto Step Skipped', 'Howto Completed')
    ), ranked AS (
      SELECT m.audience, m.step, m.stay,
        row_number() OVER (PARTITION BY m.audience, m.step ORDER BY m.stay) AS place,
        count(*) OVER (PARTITION BY m.audience, m.step) AS total
      FROM moves m
      WHERE m.event = 'Howto Step Viewed' AND m.step IS NOT NULL AND m.stay > 0 AND m.stay <= ${longestStay}
    )
    SELECT audience, step, min(CASE WHEN place * 2 >= total THEN stay END) AS median,
      min(CASE WHEN place * 10 >= total * 9 THEN stay END) AS p90
    FROM ranked GROUP BY audience, step LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, median: Number(row.median), p90: Number(row.p90) }));
}
