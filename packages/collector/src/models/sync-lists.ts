import type { EventStore } from '../store/event-store.js';
import { hashSignals, type ListDefinition } from './list-definition.js';

/**
 * Notes which lists of a project learn, and by what. One for which something else is positive now than before reads everything again; of one
 * that learns no more nothing is kept that customers did.
 */
export async function syncLists(
  store: Pick<EventStore, 'transact'>,
  project: string,
  lists: ReadonlyMap<string, ListDefinition>,
): Promise<void> {
  await store.transact(async ({ database }) => {
    const known = await database
      .selectFrom('learned_lists')
      .select(['list', 'signals', 'definition'])
      .where('project', '=', project)
      .execute();
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
}
