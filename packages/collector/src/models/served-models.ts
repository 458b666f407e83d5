import type { PublishedModel } from '@docent/schema';
import type { EventStore } from '../store/event-store.js';
import type { ContentReader } from '../xapi/source/content-reader.js';
import { readList } from './published-lists.js';
import { readCandidates } from './read-candidates.js';
import { readModel } from './read-model.js';

/** Knows what is served of models. */
export interface ServedModels {
  /**
   * The present model of a list, without what may no longer be recommended; at most ten seconds old. Undefined: the list is not published, or has
   * none.
   *
   * @param address id of a project, or `<id>@staging`
   */
  current(address: string, project: string, list: string): Promise<PublishedModel | undefined>;
}

/** Milliseconds for which nobody asks the store again: every page with a list asks. */
const freshMs = 10_000;
/** Lists that are kept in memory; addresses can be made up, so there must be an end. */
const mostKept = 200;

/** Makes the knowledge of models. */
export function createServedModels({
  content,
  elapsed = () => performance.now(),
  store,
}: {
  store: Pick<EventStore, 'query'>;
  content: Pick<ContentReader, 'readPublished'>;
  /** Milliseconds that never go back. */
  elapsed?: (() => number) | undefined;
}): ServedModels {
  const known = new Map<string, { model: Promise<PublishedModel | undefined>; readAt: number }>();

  async function read(address: string, project: string, list: string): Promise<PublishedModel | undefined> {
    const published = await readList(content, address, list);
    if (!published) return undefined;
    const model = await store.query(database => readModel(database, { project, list }));
    if (!model) return undefined;
    const named = model.popular.map(({ item }) => item);
    const definition = {
      items: published.candidates.map(({ item }) => item),
      ...(published.imported && { imported: published.imported }),
    };
    const candidates = await store.query(database => readCandidates(database, project, definition, named));
    return { ...model, popular: model.popular.filter(({ item }) => candidates.has(item)) };
  }

  return {
    async current(address, project, list) {
      const key = `${address}\n${list}`;
      const entry = known.get(key);
      if (entry && elapsed() - entry.readAt < freshMs) return await entry.model;
      const model = read(address, project, list);
      known.set(key, { model, readAt: elapsed() });
      // What could not be read is asked for again at once.
      model.catch(() => known.delete(key));
      const [oldest] = known.keys();
      if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
      return await model;
    },
  };
}
