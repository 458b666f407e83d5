import type { PublishedModel } from '@docent/schema';
import { daysOf, purposeOf } from '../retention/purpose-of.js';
import type { Retention } from '../retention/retention-options.js';
import type { EventStore } from '../store/event-store.js';
import { packInteractions } from './learn.js';
import { learnApart, type LearnApartOptions } from './learn-apart.js';
import type { ListDefinition } from './list-definition.js';
import type { LearnResult } from './learn-request.js';
import { loadInteractions } from './load-interactions.js';
import { readCandidates } from './read-candidates.js';
import type { LearnedList } from './read-lists.js';
import { readModel, readModelShard } from './read-model.js';
import { storeModel } from './store-model.js';

const dayMs = 86_400_000;
/** What has decayed to a thousandth says nothing any more. */
const halvings = 10;

/** What training works with. */
export interface Training {
  store: Pick<EventStore, 'query' | 'transact'>;
  retention: Retention;
  /** Milliseconds since the epoch. */
  now: number;
  learning?: LearnApartOptions;
}

/**
 * Learns a list from what has been heard, and puts the model into force. When that fails, the present model stays, and why it failed is kept.
 *
 * @throws Error that says why
 */
export async function trainList(
  { learning, now, retention, store }: Training,
  { definition, list, project }: LearnedList,
): Promise<PublishedModel> {
  const note = (failed: string | null) =>
    store.transact(({ database }) =>
      database
        .updateTable('learned_lists')
        .set({ tried_at: now, failed })
        .where('project', '=', project)
        .where('list', '=', list)
        .execute(),
    );
  try {
    await dropOld(store, { project, list }, now - keptDays(definition, retention) * dayMs);
    const interactions = await loadInteractions(store, { project, list });
    const packed = packInteractions(interactions);
    const candidates = await store.query(database => readCandidates(database, project, definition, packed.items));
    const { halfLifeDays, minimumCustomers } = definition;
    const learned = await learnApart(
      { ...packed, project, list, candidates, now, halfLifeDays, minimumCustomers },
      learning,
    );
    const model = await storeModel(store, {
      project,
      list,
      ...(await keepImported(store, { project, list }, learned)),
      now,
    });
    await note(null);
    return model;
  } catch (error) {
    await note(error instanceof Error ? error.message : String(error));
    throw error;
  }
}

/** Imported neighbours stay until they are removed: only what is popular is learned. */
async function keepImported(
  store: Pick<EventStore, 'query'>,
  place: { project: string; list: string },
  learned: LearnResult,
): Promise<LearnResult> {
  return await store.query(async database => {
    const present = await readModel(database, place);
    if (present?.algorithm !== 'imported') return learned;
    const { customers, interactions, popular, trainedAt } = learned.about;
    const shards: LearnResult['shards'] = [];
    for (let shard = 0; shard < present.shards; shard++) {
      const bytes = await readModelShard(database, { ...place, version: present.version, shard });
      if (bytes) shards.push(bytes);
    }
    return {
      about: { trainedAt, serves: 'personal', algorithm: 'imported', customers, interactions, popular },
      shards,
    };
  });
}

/** Days for which what is learned from is kept: while it says something, and no longer than the events that it was made of. */
function keptDays({ halfLifeDays, positive }: ListDefinition, retention: Retention): number {
  const kept = positive.map(({ event }) => daysOf(retention, purposeOf({ type: 'track', event })));
  return Math.min(halvings * halfLifeDays, ...kept);
}

async function dropOld(
  store: Pick<EventStore, 'transact'>,
  { list, project }: { project: string; list: string },
  before: number,
): Promise<void> {
  await store.transact(({ database }) =>
    database
      .deleteFrom('list_interactions')
      .where('project', '=', project)
      .where('list', '=', list)
      .where('at', '<', before)
      .execute(),
  );
}
