import type { EventStore } from '../store/event-store.js';
import { applySubjects } from './apply-subjects.js';

/** Which subjects to remove: all of a project but those to be kept. */
export interface RemoveMissing {
  project: string;
  isKept: (id: string) => boolean;
  /** Milliseconds since the epoch. */
  now: number;
}

const pageSize = 500;

/**
 * Removes what an import did not name, page by page.
 *
 * @returns how many
 */
export async function removeMissing(
  store: Pick<EventStore, 'transact' | 'query'>,
  { project, isKept, now }: RemoveMissing,
): Promise<number> {
  let removed = 0;
  let after = '';
  for (;;) {
    const start = after;
    const page = await store.query(database =>
      database
        .selectFrom('subjects')
        .select(['id'])
        .where('project', '=', project)
        .where('id', '>', start)
        .where('deleted_at', 'is', null)
        .orderBy('id')
        .limit(pageSize)
        .execute(),
    );
    const remove = page.map(({ id }) => id).filter(id => !isKept(id));
    if (remove.length > 0) {
      const applied = await store.transact(({ database }) =>
        applySubjects(database, { project, put: [], remove, now }),
      );
      removed += applied.removed;
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return removed;
    after = last.id;
  }
}
