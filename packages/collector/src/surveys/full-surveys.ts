import type { PublishedPlacements } from '@docent/schema';
import { sql } from 'kysely';
import type { Log } from '../log.js';
import { jsonText } from '../reports/message-json.js';
import type { EventStore } from '../store/event-store.js';

/** How many answers are enough, by ref. */
export type Quotas = PublishedPlacements['quotas'];

/** Knows of what enough customers have answered. */
export interface FullSurveys {
  /**
   * Refs of which so many have finished, sorted; at most ten seconds old. With the store in trouble what was last known. Never
   * rejects.
   */
  current(project: string, quotas: Quotas): Promise<string[]>;
}

/** Milliseconds for which nobody counts again: manifests are asked for at every page view. */
const freshMs = 10_000;

/** Makes the knowledge of what is full. */
export function createFullSurveys({
  store,
  log,
  elapsed = () => performance.now(),
}: {
  store: Pick<EventStore, 'query'>;
  log: Log;
  /** Milliseconds that never go back. */
  elapsed?: (() => number) | undefined;
}): FullSurveys {
  const known = new Map<string, { full: Promise<boolean>; readAt: number }>();

  async function read(project: string, ref: string, quota: number, before = Promise.resolve(false)): Promise<boolean> {
    try {
      const count = await store.query(async database => {
        const about = sql`CAST(${jsonText(database, sql.ref('message'), 'context', 'docent', 'ref')} AS text)`;
        // By the index of surveys, and no further than it takes.
        const { rows } = await sql<{ customers: number | string }>`SELECT count(*) AS customers FROM (
          SELECT DISTINCT coalesce(user_id, anonymous_id) FROM events
          WHERE project = ${project} AND event LIKE 'Survey %' AND event = 'Survey Submitted' AND ${about} = ${ref}
          LIMIT ${quota}
        ) finished`.execute(database);
        return Number(rows[0]?.customers ?? 0);
      });
      return count >= quota;
    } catch (error) {
      log({ level: 'warn', message: `${project}: those who finished ${ref} could not be counted`, error });
      return await before;
    }
  }

  function isFull(project: string, ref: string, quota: number): Promise<boolean> {
    const key = JSON.stringify([project, ref, quota]);
    const entry = known.get(key);
    if (entry && elapsed() - entry.readAt < freshMs) return entry.full;
    const full = read(project, ref, quota, entry?.full);
    known.set(key, { full, readAt: elapsed() });
    return full;
  }

  return {
    async current(project, quotas = {}) {
      const all = Object.entries(quotas).sort(([a], [b]) => (a < b ? -1 : 1));
      const full = await Promise.all(all.map(([ref, quota]) => isFull(project, ref, quota)));
      return all.flatMap(([ref], index) => (full[index] ? [ref] : []));
    },
  };
}
