import type { Kysely } from 'kysely';
import type { EventStore } from '../store/event-store.js';
import type { Tables } from '../store/tables.js';
import { hashSignals, type ListDefinition } from './list-definition.js';

/**
 * Notes which lists of a project learn, and by what. One for which something else is positive now than before reads everything again; of one
 * that learns no more nothing is kept that customers did.
 */
export async function syncLists(
  store: Pick<EventStore, 'query' | 'transact'>,
  project: string,
  lists: ReadonlyMap<string, ListDefinition>,
): Promise<void> {
  // Nobody waits for a transaction that changes nothing: this is asked at each start and each publication.
  const before = await store.query(database => readKnown(database, project));
  const isSame = before.length === lists.size && before.every(isKnown);
  if (isSame) return;
  await store.transact(async ({ database }) => {
    const known = await readKnown(database, project);
    for (const { list, signals } of known) {
      const definition = lists.get(list);
      if (definition && hashSignals(definition) === signals) continue;
      for (const table of ['learned_lists', 'list_interactions'] as const) {
        await database.deleteFrom(table).where('project', '=', project).where('list', '=', list).execute();
      }
    }
    for (const [list, definition] of lists) {
      const text = JSON.stringify(definition);
      await database
        .insertInto('learned_lists')
        .values({
          ...{ project, list, definition: text, signals: hashSignals(definition) },
          ...{ seq: 0, tried_at: null, failed: null },
        })
        .onConflict(conflict => conflict.columns(['project', 'list']).doUpdateSet({ definition: text }))
        .execute();
    }
  });

  function isKnown({ definition, list }: { list: string; definition: string }): boolean {
    return definition === JSON.stringify(lists.get(list));
  }
}

function readKnown(database: Kysely<Tables>, project: string) {
  return database
    .selectFrom('learned_lists')
    .select(['list', 'signals', 'definition'])
    .where('project', '=', project)
    .execute();
}
