import type { Manifest, Recommendations, Signal } from '@docent/schema';
import type { EventName } from '@docent/schema/names';
import type { PreparedProject } from '../../project/prepare-project.js';
import { candidateNames } from './candidate-names.js';

/**
 * What has to be done with something for it to be finished: kept so that it is recommended no more. With a weight of 0, it says nothing for
 * anything else, which only the author of a list can say. A check is never finished: it refreshes what is being forgotten.
 */
const finishing: { readonly [kind: string]: EventName } = { howto: 'Howto Completed' };

/** What pages hear for lists, by their ids: what counts as positive, and what is finished. Absent when there is nothing to hear. */
export function publishSignals({
  collections,
  entities,
}: Pick<PreparedProject, 'collections' | 'entities'>): Manifest['signals'] {
  const ids = (collection: string) => [...(collections.get(collection)?.keys() ?? [])];
  const signals = entities.flatMap(({ id, item, kind }): [string, Signal[]][] => {
    if (kind !== 'recommendations') return [];
    const list = item.value as Recommendations;
    const { positive = [] } = list;
    const names = candidateNames(list, ids);
    const finished = Object.entries(finishing).flatMap(([of, event]): Signal[] =>
      names.some(name => name.startsWith(`${of}:`)) && !positive.some(each => each.event === event && !each.subject)
        ? [{ event, weight: 0 }]
        : [],
    );
    const heard = [...positive, ...finished];
    return heard.length ? [[id, heard]] : [];
  });
  return signals.length ? Object.fromEntries(signals) : undefined;
}
