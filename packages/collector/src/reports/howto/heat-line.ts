import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { howtoEvents, wholeSeconds } from './howto-events.js';
import type { HeatSecond, HowtoReportQuery } from './howto-report.js';

/** At a second so many more plays, and customers, begin than end. */
interface Delta {
  audience: string | null;
  /** The step whose own video it is; null: the how-to's. */
  own: string | null;
  second: number;
  plays: number;
  viewers: number;
}

/** Ten hours for each of as many audiences as are told apart. */
const mostRows = 500_000;
/** Videos of an audience, that of the how-to included: as many as it can have steps, and one. */
const mostVideos = 501;

/** Seconds of each video of an audience: the how-to's at `null`, those of steps at their ids. */
export type HeatLines = ReadonlyMap<string | null, HeatSecond[]>;

/**
 * How often each second of each video was played and by how many customers, by audience. The database adds up where stretches
 * begin and end, so that what it gives grows with the length of the video, not with the number of events: a customer's own
 * stretches are joined first, as gaps and islands.
 */
export async function heatLines(
  database: Kysely<Tables>,
  query: HowtoReportQuery,
): Promise<ReadonlyMap<string | null, HeatLines>> {
  const from = sql.ref('p_from');
  const last = wholeSeconds(database, sql.ref('p_seconds'));
  const { rows } = await sql<Delta>`WITH ${howtoEvents(database, query, ['from', 'seconds', 'video'])},
    stretches AS (
      SELECT audience, customer, CASE WHEN p_video = 'step' THEN step END AS own, ${wholeSeconds(database, from)} AS first_second,
        ${last} + CASE WHEN p_seconds > ${last} THEN 1 ELSE 0 END AS last_second
      FROM h
      WHERE event IN ('Howto Video Paused', 'Howto Video Seeked') AND p_seconds > p_from
    ), marked AS (
      SELECT audience, customer, own, first_second, last_second, CASE WHEN first_second <= max(last_second) OVER (
        PARTITION BY customer, own ORDER BY first_second, last_second ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ) THEN 0 ELSE 1 END AS begins
      FROM stretches
    ), numbered AS (
      SELECT audience, customer, own, first_second, last_second, sum(begins) OVER (
        PARTITION BY customer, own ORDER BY first_second, last_second ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS island
      FROM marked
    ), islands AS (
      SELECT audience, customer, own, min(first_second) AS first_second, max(last_second) AS last_second
      FROM numbered GROUP BY audience, customer, own, island
    ), deltas AS (
      SELECT audience, own, first_second AS second, 1 AS plays, 0 AS viewers FROM stretches
      UNION ALL SELECT audience, own, last_second, -1, 0 FROM stretches
      UNION ALL SELECT audience, own, first_second, 0, 1 FROM islands
      UNION ALL SELECT audience, own, last_second, 0, -1 FROM islands
    )
    SELECT d.audience, d.own, d.second, sum(d.plays) AS plays, sum(d.viewers) AS viewers
    FROM deltas d
    GROUP BY d.audience, d.own, d.second ORDER BY d.second LIMIT ${mostRows}`.execute(database);

  const audiences = new Map<string | null, Map<string | null, HeatSecond[]>>();
  const now = new Map<HeatSecond[], { plays: number; viewers: number }>();
  for (const row of rows) {
    const videos = audiences.get(row.audience) ?? new Map<string | null, HeatSecond[]>();
    audiences.set(row.audience, videos);
    if (videos.size >= mostVideos && !videos.has(row.own)) continue;
    const line = videos.get(row.own) ?? [];
    videos.set(row.own, line);
    const { plays, viewers } = now.get(line) ?? { plays: 0, viewers: 0 };
    for (let at = line.length; at < Number(row.second); at++)
      line.push({ second: at, plays, viewers, rewatched: plays - viewers });
    now.set(line, { plays: plays + Number(row.plays), viewers: viewers + Number(row.viewers) });
  }
  return audiences;
}
