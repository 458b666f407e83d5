import type { EventStore } from '../../store/event-store.js';
import { type Learner, pseudonym } from '../identity/pseudonym.js';

const page = 1000;
/** Customers that are looked through; beyond that events are, a few at a time. */
const mostCustomers = 200_000;

/** Who is behind a pseudonym; `unknown` when there are too many customers to tell. */
export async function findLearner(
  store: EventStore,
  project: string,
  name: string,
  secret: string | undefined,
): Promise<Learner | 'nobody' | 'unknown'> {
  let looked = 0;
  for (const column of ['user_id', 'anonymous_id'] as const) {
    let after = '';
    for (;;) {
      const rows = await store.query(database =>
        database
          .selectFrom('events')
          .select(column)
          .distinct()
          .where('project', '=', project)
          .where(column, '>', after)
          .orderBy(column)
          .limit(page)
          .execute(),
      );
      for (const row of rows) {
        const id = (row as Record<string, string | null>)[column] ?? '';
        const learner = column === 'user_id' ? { userId: id, anonymousId: null } : { userId: null, anonymousId: id };
        if (pseudonym(project, learner, secret) === name) return learner;
        after = id;
      }
      looked += rows.length;
      if (looked >= mostCustomers) return 'unknown';
      if (rows.length < page) break;
    }
  }
  return 'nobody';
}
