import { isTree, type Tree } from './is-tree.js';
import { mergeTrees } from './merge-trees.js';

/**
 * What in `value` would change `known` if the two were merged; `undefined` when nothing would.
 *
 * @param name what both are called in what holds them
 */
export function newsIn(value: unknown, known: unknown, name?: string): unknown {
  if (!isTree(value) || !isTree(known)) {
    const same = known !== undefined && JSON.stringify(mergeTrees(known, value, name)) === JSON.stringify(known);
    return same ? undefined : value;
  }
  const before = new Map(Object.entries(known));
  const { forgotten } = known;
  // What was forgotten is no news.
  const news = Object.entries(forgotten ? (mergeTrees(value, { forgotten }) as Tree) : value)
    .map(([key, each]) => [key, newsIn(each, before.get(key), key)] as const)
    .filter(([, each]) => each !== undefined);
  return news.length ? Object.fromEntries(news) : undefined;
}
