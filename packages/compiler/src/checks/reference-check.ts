import type { Item } from '../content/collect.js';
import { didYouMean } from '../problems/nearest.js';
import { quote } from '../problems/quote.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Place } from '../source/locate.js';

/**
 * A check of ids against the collections they name.
 *
 * @param complete whether every file could be read; if not, an id that is not found may stand in the one that could not
 */
export function createReferenceCheck(
  collections: ReadonlyMap<string, ReadonlyMap<string, Item>>,
  complete: boolean,
  problems: ProblemList,
): (collection: string, id: string, place: Place) => void {
  return (collection, id, place) => {
    const items = collections.get(collection);
    if (!complete || items?.has(id)) return;
    const message = `${quote(id)} is not an id of "${collection}".`;
    if (problems.isFull('error')) problems.skip(1);
    else {
      const hint = `${didYouMean(id, items?.keys() ?? [])}Add it to "${collection}", or correct the id.`;
      problems.add('unknown-reference', place, message, hint);
    }
  };
}
