import type { CustomerRecord } from '@docent/schema';
import { isTree, timeOf, type Tree } from './is-tree.js';

/**
 * Leaves out the marks of a record that were made up to a moment, with whatever is empty without them: after an erasure
 * another device of the customer still has them.
 *
 * @param until milliseconds since the epoch
 */
export function dropErased(record: CustomerRecord, until: number): CustomerRecord {
  const parts = Object.entries(record).map(([part, held]) => [part, isTree(held) ? keepNewer(held, until) : held]);
  return Object.fromEntries(parts) as CustomerRecord;
}

function keepNewer(tree: Tree, until: number): Tree {
  const kept = Object.entries(tree).flatMap(([name, value]): [string, unknown][] => {
    if (!isTree(value)) return timeOf(value) > until ? [[name, value]] : [];
    const newer = keepNewer(value, until);
    return isEmpty(newer) ? [] : [[name, newer]];
  });
  // What is left of progress has to have its steps, and what is left of steps only counts when there is more.
  const steps = 'steps' in tree && kept.length > 0 ? { steps: {} } : {};
  return { ...steps, ...Object.fromEntries(kept) };
}

function isEmpty(tree: Tree): boolean {
  return Object.keys(tree).length === 0;
}
