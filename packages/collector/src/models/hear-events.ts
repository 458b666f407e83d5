import { decide } from '@docent/engine';
import { hearSignal } from '@docent/engine/recommend/hear-signal.js';
import type { Kysely } from 'kysely';
import { isFields } from '../ingest/fields.js';
import type { EventStore } from '../store/event-store.js';
import { lockEvents } from '../store/lock-events.js';
import { newestSeq } from '../store/newest-seq.js';
import type { Tables } from '../store/tables.js';
import { type CustomerIdsOf, keepInteractions, type NewInteraction } from './keep-interactions.js';
import { type LearnedList, readLists } from './read-lists.js';

/** Events read in one transaction: short enough for others to get their turn. */
const batchSize = 500;
/** Says that a customer has had everything before it forgotten. */
const forgetting = 'Personalisation Changed';

/**
 * Reads on, from where each list of a project is, and keeps what counts as positive, as pages do in the customer's own record. What is read and
 * how far are written together, so that whoever dies in between leaves nothing half and nothing twice; while a batch is at work nothing is
 * erased, so that nothing of an erased customer comes back.
 *
 * @param goOn asked before each batch; false ends it
 */
export async function hearEvents(
  store: Pick<EventStore, 'transact'>,
  project: string,
  goOn: () => Promise<boolean>,
): Promise<void> {
  let isMore = true;
  while (isMore && (await goOn())) {
    isMore = await store.transact(async ({ database }) => {
      await lockEvents(database, project);
      return await hearBatch(database, project);
    });
  }
}

async function hearBatch(database: Kysely<Tables>, project: string): Promise<boolean> {
  const lists = await readLists(database, project);
  if (lists.length === 0) return false;
  const after = Math.min(...lists.map(({ seq }) => seq));
  const names = new Set(lists.flatMap(({ definition }) => definition.positive.map(({ event }) => event)));
  const rows = await database
    .selectFrom('events')
    .select(['seq', 'event', 'user_id', 'anonymous_id', 'timestamp', 'message'])
    .where('project', '=', project)
    .where('seq', '>', after)
    .where('type', '=', 'track')
    .where('event', 'in', [...names, forgetting])
    .orderBy('seq')
    .limit(batchSize)
    .execute();
  const isMore = rows.length === batchSize;
  const until = isMore ? Number(rows.at(-1)!.seq) : await newestSeq(database, project);
  let heard: NewInteraction[] = [];
  for (const row of rows) {
    const ids = { user: row.user_id, anonymous: row.anonymous_id };
    const at = Number(row.timestamp);
    const message: unknown = JSON.parse(row.message);
    const properties = isFields(message) && isFields(message['properties']) ? message['properties'] : {};
    if (row.event === forgetting) {
      if (properties['change'] !== 'forgotten') continue;
      await keepInteractions(database, project, heard);
      heard = [];
      await forgetBefore(database, project, ids, at);
      continue;
    }
    const due = lists.filter(({ seq }) => seq < Number(row.seq));
    heard.push(...hear(due, { name: row.event ?? '', properties, at, ref: refOf(message) }, ids));
  }
  await keepInteractions(database, project, heard);
  await database
    .updateTable('learned_lists')
    .set({ seq: until })
    .where('project', '=', project)
    .where('seq', '<', until)
    .execute();
  return isMore;
}

function hear(
  lists: readonly LearnedList[],
  event: { name: string; properties: Record<string, unknown>; at: number; ref: string | undefined },
  ids: CustomerIdsOf,
): NewInteraction[] {
  const signals = Object.fromEntries(lists.map(({ definition, list }) => [list, definition.positive]));
  return Object.entries(hearSignal(signals, event, {}, decide)).flatMap(([item, { did = {} }]) =>
    Object.entries(did).map(([list, { at, weight }]) => ({ list, item, ids, weight, at })),
  );
}

/** What was on show where an event of Docent happened. */
function refOf(message: unknown): string | undefined {
  const context = isFields(message) ? message['context'] : undefined;
  const docent = isFields(context) ? context['docent'] : undefined;
  const ref = isFields(docent) ? docent['ref'] : undefined;
  return typeof ref === 'string' ? ref : undefined;
}

async function forgetBefore(
  database: Kysely<Tables>,
  project: string,
  { anonymous, user }: CustomerIdsOf,
  at: number,
): Promise<void> {
  for (const [column, id] of [
    ['user_id', user],
    ['anonymous_id', anonymous],
  ] as const) {
    if (id === null) continue;
    await database
      .deleteFrom('list_interactions')
      .where('project', '=', project)
      .where(column, '=', id)
      .where('at', '<=', at)
      .execute();
  }
}
