import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from '../store/is-postgres.js';
import type { Tables } from '../store/tables.js';

/** How long a period of a trend is. Months and weeks (from Monday) are those of UTC. */
export const periods = ['day', 'week', 'month'] as const;
/** @see periods */
export type PeriodLength = (typeof periods)[number];

const day = 86_400_000;
/** A Monday. */
const monday = Date.UTC(1970, 0, 5);

/** First day of the period that a moment lies in, as `2026-11-01`. The moment is a column of milliseconds since the epoch. */
export function startOfPeriod(
  database: Kysely<Tables>,
  length: PeriodLength,
  column: 'timestamp' | 'submitted_at' | 'published_at' | 'at',
): RawBuilder<string> {
  const moment = sql.ref(column);
  // Whole numbers divide without rest in both dialects.
  const days = sql`(CAST((${moment} - ${monday}) / ${day} AS bigint))`;
  const size = length === 'week' ? 7 : 1;
  const start = sql`((${days} / ${size}) * ${size} * ${day} + ${monday}) / 1000`;
  if (!isPostgres(database)) {
    return length === 'month'
      ? sql`strftime('%Y-%m-01', ${moment} / 1000, 'unixepoch')`
      : sql`strftime('%Y-%m-%d', ${start}, 'unixepoch')`;
  }
  const format = length === 'month' ? 'YYYY-MM-01' : 'YYYY-MM-DD';
  const shown = length === 'month' ? sql`${moment} / 1000` : start;
  return sql`to_char(to_timestamp(${shown}) AT TIME ZONE 'UTC', ${format})`;
}
