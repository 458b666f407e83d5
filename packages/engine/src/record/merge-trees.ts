import { isTree, timeOf } from './is-tree.js';

/**
 * Joins two versions of the same part of a record: commutative, associative and idempotent, whatever the two are. Objects are
 * joined name by name; of two marks the later one wins, under the name `firstAttempt` the earlier; at the same time the
 * one whose JSON sorts last, for any order will do that is total. Objects win over anything that is none. Beside a mark called
 * `forgotten` nothing stays that was made before it: a first attempt must not stand beside a later one that it shares no fate with.
 *
 * @param name what both are called in what holds them
 */
export function mergeTrees(a: unknown, b: unknown, name?: string): unknown {
  if (!isTree(a) || !isTree(b)) return isTree(a) || (!isTree(b) && isLater(a, b) === (name !== 'firstAttempt')) ? a : b;
  // A Map, because names may be those of an object's own inheritance.
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    joined.set(key, joined.has(key) ? mergeTrees(joined.get(key), value, key) : value);
  }
  const forgotten = timeOf(joined.get('forgotten'));
  if (forgotten > -Infinity) {
    for (const [key, value] of joined) if (key !== 'forgotten') joined.set(key, since(value, forgotten));
  }
  return Object.fromEntries([...joined].filter(([, value]) => value !== undefined));
}

/** What was made after a moment; `undefined` where there is nothing of it. */
function since(value: unknown, moment: number): unknown {
  if (!isTree(value)) return timeOf(value) > moment ? value : undefined;
  const left = Object.entries(value)
    .map(([key, each]) => [key, since(each, moment)] as const)
    .filter(([, each]) => each !== undefined);
  return left.length ? Object.fromEntries(left) : undefined;
}

/** `false` when both are the same, so that either may be taken. */
function isLater(a: unknown, b: unknown): boolean {
  const [here, there] = [timeOf(a), timeOf(b)];
  return here === there ? JSON.stringify(a) > JSON.stringify(b) : here > there;
}
