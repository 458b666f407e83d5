import type { Recommendations } from '@docent/schema';
import { nearest } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { type NamedItem, namedItems } from './named-items.js';

const prefix = 'subject:';

/** Reports items that there are not, and those that are both advised and promoted. */
export function checkListItems(list: Draft<Recommendations>, context: CheckContext): void {
  const named = namedItems(list);
  for (const one of named) checkItem(one, context);
  const advised = new Map(
    named.filter(({ field }) => field === 'pinned' || field === 'expert').map(({ field, item }) => [item, field]),
  );
  for (const { field, item, path } of named) {
    const other = field === 'promoted' ? advised.get(item) : undefined;
    if (!other) continue;
    const message = `${quote(item)} is promoted, and stands in "${other}", too: what is in your interest would pass for advice.`;
    context.report('list-promoted', path, message, `Take it out of "promoted", or out of "${other}".`);
  }
}

function checkItem({ item, path }: NamedItem, { collections, named, refReference, report }: CheckContext): void {
  if (!item.startsWith(prefix)) {
    refReference(item, path);
    return;
  }
  const id = item.slice(prefix.length);
  const subjects = collections.get('subjects');
  if (!named.complete || subjects?.has(id)) return;
  const meant = nearest(id, subjects?.keys() ?? []);
  if (meant === undefined) {
    const message = `${quote(id)} is not an id of "subjects": it is recommended only if it is imported.`;
    const hint = 'Nothing, if it is imported. Else add it to "subjects", or correct the id.';
    report('list-imported', path, message, hint);
  } else {
    const hint = `Did you mean "${meant}"? Add it to "subjects", or correct the id.`;
    report('unknown-reference', path, `${quote(id)} is not an id of "subjects".`, hint);
  }
}
