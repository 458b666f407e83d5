import type { Kysely } from 'kysely';
import { eventColumns } from '../store/event-columns.js';
import type { EventStore, StoredEvent } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';
import type { EventFilter } from './event-filter.js';

/** Events that are read at once. */
const page = 1000;

/** Events that pass a filter, in the order they were received, page by page, so that memory does not depend on their number. */
export async function* selectEvents(store: EventStore, filter: EventFilter): AsyncGenerator<StoredEvent[]> {
  let after = filter.after ?? 0;
  for (;;) {
    const events = await store.query(database =>
      matching(database, { ...filter, after })
        .select(eventColumns)
        .orderBy('events.seq')
        .limit(page)
        .execute(),
    );
    const last = events.at(-1);
    if (!last) return;
    yield events;
    after = last.seq;
    if (events.length < page) return;
  }
}

/** How many events pass a filter. */
export async function countEvents(store: EventStore, filter: EventFilter): Promise<number> {
  const { total } = await store.query(database =>
    matching(database, filter)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  );
  return Number(total);
}

function matching(database: Kysely<Tables>, { project, after = 0, from, to, events, user }: EventFilter) {
  return database
    .selectFrom('events')
    .where('project', '=', project)
    .where('events.seq', '>', after)
    .$if(from !== undefined, query => query.where('timestamp', '>=', from ?? 0))
    .$if(to !== undefined, query => query.where('timestamp', '<', to ?? 0))
    .$if(events !== undefined, query =>
      query.where(({ eb, or, and }) =>
        or([eb('event', 'in', events ?? []), and([eb('event', 'is', null), eb('type', 'in', events ?? [])])]),
      ),
    )
    .$if(user !== undefined, query =>
      query.where(({ eb, or }) => or([eb('user_id', '=', user ?? ''), eb('anonymous_id', '=', user ?? '')])),
    );
}
