import { type Kysely, sql } from 'kysely';
import { eventColumns } from './event-columns.js';
import type { History, HistoryQuery } from './event-store.js';
import { readCursor, writeCursor } from './history-cursor.js';
import { newestSeq } from './newest-seq.js';
import type { Tables } from './tables.js';

/**
 * Events of a customer in the order they were made: within a tab by its sequence, whatever its clock did; tabs merged by
 * time, which for this purpose never runs backwards along the sequence of a tab. Events that carry no tab or no sequence
 * stand at their time.
 *
 * Pages fit together though events arrive in between: a reading covers what the store had when it began.
 */
export async function history(database: Kysely<Tables>, query: HistoryQuery): Promise<History> {
  const { project, userId, anonymousId, after, limit = 1000 } = query;
  if (userId === undefined && anonymousId === undefined) {
    throw new RangeError('A history needs a userId, an anonymousId or both.');
  }
  const place = after === undefined ? undefined : readCursor(after);
  const until = place?.until ?? (await newestSeq(database, project));
  const rows = await database
    .with('own', db =>
      db
        .selectFrom('events')
        .select([
          'seq as place',
          sql<string>`COALESCE(tab, '')`.as('lane'),
          sql<number>`COALESCE(sequence, 0)`.as('step'),
          sql<number>`MAX(timestamp) OVER (
            PARTITION BY COALESCE(tab, ''), CASE WHEN tab IS NULL OR sequence IS NULL THEN seq END
            ORDER BY sequence, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          )`.as('made'),
        ])
        .where('project', '=', project)
        .where('seq', '<=', until)
        .where(({ eb, or }) =>
          or([
            ...(userId === undefined ? [] : [eb('user_id', '=', userId)]),
            ...(anonymousId === undefined ? [] : [eb('anonymous_id', '=', anonymousId)]),
          ]),
        ),
    )
    // The page is chosen before the messages are read, which are most of the bytes.
    .with('page', db =>
      db
        .selectFrom('own')
        .selectAll()
        .$if(place !== undefined, own =>
          own.where(
            sql<boolean>`(made, lane, step, place) > (${place?.made}, ${place?.tab}, ${place?.sequence}, ${place?.seq})`,
          ),
        )
        .orderBy('made')
        .orderBy('lane')
        .orderBy('step')
        .orderBy('place')
        .limit(limit + 1),
    )
    .selectFrom('page')
    // The project again: a place is unique within one only.
    .innerJoin('events', join => join.onRef('events.seq', '=', 'page.place').on('events.project', '=', project))
    .select([...eventColumns, 'page.made', 'page.lane', 'page.step'])
    .orderBy('page.made')
    .orderBy('page.lane')
    .orderBy('page.step')
    .orderBy('page.place')
    .execute();
  const events = rows.slice(0, limit).map(({ made: _made, lane: _lane, step: _step, ...event }) => event);
  const last = rows[limit - 1];
  if (!last || rows.length <= limit) return { events };
  const { made, lane: tab, step: sequence, seq } = last;
  return { events, next: writeCursor({ until, made: Number(made), tab, sequence: Number(sequence), seq }) };
}
