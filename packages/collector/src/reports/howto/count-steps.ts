import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { howtoEvents } from './howto-events.js';
import type { HowtoReportQuery } from './howto-report.js';

/** How many customers an event of a step has; `step` is null for events of the whole how-to. */
export interface StepCount {
  audience: string | null;
  step: string | null;
  event: string;
  customers: number;
  position: number;
}

/** A how-to has 500 steps at most; what hostile clients invent beyond must not fill the memory. */
const mostRows = 100_000;

/** Customers by audience, step and event. */
export async function countSteps(database: Kysely<Tables>, query: HowtoReportQuery): Promise<StepCount[]> {
  const { rows } = await sql<StepCount>`WITH ${howtoEvents(database, query, ['position'])}
    SELECT h.audience, h.step, h.event, count(DISTINCT h.customer) AS customers, avg(h.p_position) AS position
    FROM h
    GROUP BY h.audience, h.step, h.event
    ORDER BY count(DISTINCT h.customer) DESC
    LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, customers: Number(row.customers), position: Number(row.position) }));
}

/** Customers by audience, and by step those who had it before them in whatever way. */
export async function countReached(
  database: Kysely<Tables>,
  query: HowtoReportQuery,
): Promise<Pick<StepCount, 'audience' | 'step' | 'customers'>[]> {
  const { rows } = await sql<Pick<StepCount, 'audience' | 'step' | 'customers'>>`
    WITH ${howtoEvents(database, query, [])}
    SELECT h.audience, h.step, count(DISTINCT h.customer) AS customers
    FROM h WHERE h.step IS NOT NULL GROUP BY h.audience, h.step
    UNION ALL
    SELECT h.audience, NULL, count(DISTINCT h.customer) FROM h GROUP BY h.audience
    LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({ ...row, customers: Number(row.customers) }));
}
