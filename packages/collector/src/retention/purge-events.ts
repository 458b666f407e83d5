import { purposes, type Purpose } from '@docent/schema';
import { deleteEvents } from '../store/delete-events.js';
import type { EventStore } from '../store/event-store.js';
import { daysOf, purposeOf } from './purpose-of.js';
import type { Retention } from './retention-options.js';

const dayMs = 86_400_000;

/** Events looked at in one step, and so deleted in one transaction at most: short enough for others to get their turn. */
const batchSize = 500;

/** What to purge. */
export interface EventPurge {
  project: string;
  retention: Retention;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asked before each step; false ends it. */
  goOn: () => Promise<boolean>;
}

/** How many events of each purpose were removed. */
export type PurgedEvents = { [P in Purpose | 'any']?: number };

/**
 * Removes the events of a project that have been kept long enough, in small steps along the order in which they were received,
 * and no further than to those that are younger than every limit.
 */
export async function purgeEvents(
  store: Pick<EventStore, 'query' | 'transact'>,
  { project, retention, now, goOn }: EventPurge,
): Promise<PurgedEvents> {
  const removed: PurgedEvents = {};
  const shortest = Math.min(...purposes.map(purpose => daysOf(retention, purpose)));
  if (shortest === Infinity) return removed;
  const isOver = ({ purpose, receivedAt }: { purpose: Purpose | 'any'; receivedAt: number }) =>
    receivedAt < now - daysOf(retention, purpose) * dayMs;
  let after = 0;
  while (await goOn()) {
    const start = after;
    const rows = await store.query(database =>
      database
        .selectFrom('events')
        .select(['seq', 'type', 'event', 'received_at'])
        .where('project', '=', project)
        .where('seq', '>', start)
        .orderBy('seq')
        .limit(batchSize)
        .execute(),
    );
    const old = rows
      .map(row => ({ seq: row.seq, purpose: purposeOf(row), receivedAt: Number(row.received_at) }))
      .filter(isOver);
    if (old.length > 0) {
      await store.transact(async ({ database }) => {
        const seqs = old.map(({ seq }) => seq);
        await deleteEvents(database, project, eb => eb('seq', 'in', seqs));
      });
      for (const { purpose } of old) removed[purpose] = (removed[purpose] ?? 0) + 1;
    }
    const last = rows.at(-1);
    // A clock that was set back may have put an old one behind a younger one, so the whole step decides.
    if (!last || rows.every(row => Number(row.received_at) >= now - shortest * dayMs)) break;
    after = last.seq;
  }
  return removed;
}
