import { eventColumns } from '../../store/event-columns.js';
import { isUuidMessage, messageIdsOf, statementId } from '../identity/statement-id.js';
import { mappedEvents } from '../mapping/event-mappings.js';
import { statementsOf } from '../source/statement-source.js';
import type { FoundStatement, StatementSearch } from './find-statements.js';

/** Ids that are looked through at once. */
const page = 5000;

/** One statement by its id. */
export async function findStatement(search: StatementSearch, id: string): Promise<FoundStatement | undefined> {
  const { store, project } = search;
  const messageIds = [...messageIdsOf(id), ...(await namedBy(search, id))];
  const events = await store.query(database =>
    database
      .selectFrom('events')
      .select(eventColumns)
      .where('project', '=', project)
      .where('message_id', 'in', messageIds)
      .execute(),
  );
  const made = await statementsOf(events, search);
  for (const [index, event] of events.entries()) {
    const statement = made[index]?.find(each => each.id === id);
    if (statement) return { statement, storedAt: event.receivedAt };
  }
  return undefined;
}

/**
 * The message id that an id names, when it is no UUID itself: only trying tells. Those of our own client are UUIDs, and ids
 * that are names have version 5, so hardly anybody waits for this.
 */
async function namedBy({ store, project }: StatementSearch, id: string): Promise<string[]> {
  if (id[14] !== '5') return [];
  let after = 0;
  for (;;) {
    const events = await store.query(database =>
      database
        .selectFrom('events')
        .select(['seq', 'message_id'])
        .where('project', '=', project)
        .where('event', 'in', mappedEvents)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(page)
        .execute(),
    );
    const isNamed = ({ message_id: each }: { message_id: string }) =>
      !isUuidMessage(each) && (statementId(project, each, 0) === id || statementId(project, each, 1) === id);
    const found = events.find(isNamed);
    if (found) return [found.message_id];
    const last = events.at(-1);
    if (!last || events.length < page) return [];
    after = Number(last.seq);
  }
}
