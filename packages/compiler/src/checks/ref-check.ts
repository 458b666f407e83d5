import { kindDefinitions } from '@docent/schema';
import { type Kind, kinds } from '@docent/schema/names';
import type { Item } from '../content/collect.js';
import { didYouMean } from '../problems/nearest.js';
import { quote } from '../problems/quote.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Place } from '../source/locate.js';
import { listOf } from '../validate/words.js';

/**
 * A check of refs, `kind:id`, against all entities.
 *
 * @param complete whether every file could be read; if not, an entity that is not found may stand in the one that could not
 */
export function createRefCheck(
  entities: ReadonlyMap<Kind, ReadonlyMap<string, Item>>,
  complete: boolean,
  problems: ProblemList,
): (ref: string, place: Place) => void {
  return (ref, place) => {
    const [kind = '', id = ''] = ref.split(':');
    const ofKind = entities.get(kind as Kind);
    if (!ofKind) {
      const message = `${quote(ref)} names no kind of entity.`;
      problems.add('unknown-reference', place, message, `${didYouMean(kind, kinds)}Kinds are ${listOf(kinds, 'and')}.`);
    } else if (complete && !ofKind.has(id)) {
      const { collection } = kindDefinitions[kind as Kind];
      const message = `${quote(id)} is not an id of "${collection}".`;
      const hint = `${didYouMean(id, ofKind.keys())}Add it to "${collection}", or correct the ref.`;
      problems.add('unknown-reference', place, message, hint);
    }
  };
}
