import { createHash } from 'node:crypto';
import type { PublishedModel } from '@docent/schema';
import type { EventStore } from '../store/event-store.js';

/** A model to be served from now on. */
export interface ModelToStore {
  project: string;
  /** Id of the list. */
  list: string;
  /** What browsers are told of it, without what follows from its place and its files. */
  about: Omit<PublishedModel, 'format' | 'project' | 'list' | 'version' | 'shards'>;
  /** Files of neighbours, as `encodeModel` of the engine makes them: none, or a power of two. */
  shards: readonly Uint8Array[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** How long a model is served after the next one came, in milliseconds: a day, longer than a page stays open that began with it. */
export const retiredMs = 86_400_000;

/**
 * Puts a model into force, learned or imported, as a whole or not at all; earlier ones stay for a day for pages that began with them. The same model again is
 * the same version, told to be as new as it is.
 */
export async function storeModel(store: Pick<EventStore, 'transact'>, model: ModelToStore): Promise<PublishedModel> {
  const { about, list, now, project, shards } = model;
  const document: PublishedModel = {
    format: 1,
    project,
    list,
    version: hashOf(model),
    ...about,
    shards: shards.length,
  };
  const { version } = document;
  await store.transact(async ({ database }) => {
    const ofList = (table: 'models' | 'model_shards') =>
      database.deleteFrom(table).where('project', '=', project).where('list', '=', list);
    const old = await database
      .selectFrom('models')
      .select('version')
      .where('project', '=', project)
      .where('list', '=', list)
      .where('retired_at', '<', now - retiredMs)
      .execute();
    // The one that comes into force may be among them.
    const gone = [...old.map(row => row.version), version];
    await ofList('models').where('version', 'in', gone).execute();
    await ofList('model_shards').where('version', 'in', gone).execute();
    await database
      .updateTable('models')
      .set({ retired_at: now })
      .where('project', '=', project)
      .where('list', '=', list)
      .where('retired_at', 'is', null)
      .execute();
    await database
      .insertInto('models')
      .values({ project, list, version, document: JSON.stringify(document), retired_at: null })
      .execute();
    for (const [shard, bytes] of shards.entries()) {
      await database.insertInto('model_shards').values({ project, list, version, shard, bytes }).execute();
    }
  });
  return document;
}

/** Over what was learned, not over when. */
function hashOf({ about: { trainedAt: _trainedAt, ...about }, shards }: ModelToStore): string {
  const hash = createHash('sha256').update(JSON.stringify(about));
  for (const bytes of shards) hash.update(`\n${bytes.length}\n`).update(bytes);
  return hash.digest('base64url').slice(0, 22);
}
