import { maximumNeighbours } from '@docent/engine/recommend/item-weights.js';
import type { Neighbour } from '@docent/engine/recommend/neighbour-model.js';
import type { RecommendedItem } from '@docent/schema/names';
import type { NeighbourPair } from './neighbour-pairs.js';

/** More pairs than the largest catalogue that lists rank by needs. */
export const mostPairs = 2_000_000;
const longestName = 200;

/** What of a file can be used, and what is wrong with the rest. */
export interface CheckedNeighbours {
  rows: Map<RecommendedItem, Neighbour[]>;
  /** Pairs in `rows`. */
  pairs: number;
  /** Items that are named, and where first. */
  named: Map<RecommendedItem, string>;
  /** Pairs beyond the strongest of an item, which are left out. */
  beyond: number;
}

/**
 * Checks pairs one by one.
 *
 * @param onFault told what is wrong, where, and how to mend it
 */
export async function checkNeighbours(
  pairs: AsyncIterable<NeighbourPair>,
  onFault: (where: string, reason: string) => void,
): Promise<CheckedNeighbours> {
  const found = new Map<RecommendedItem, Map<RecommendedItem, number>>();
  const named = new Map<RecommendedItem, string>();
  let read = 0;
  for await (const { item, neighbour, weight, where } of pairs) {
    if (++read > mostPairs) {
      onFault(
        where,
        `there are more than ${mostPairs.toLocaleString('en')} pairs. Name fewer neighbours of each item.`,
      );
      break;
    }
    const [one, other] = [nameOf(item), nameOf(neighbour)];
    const reason = faultOf(one, other, weight, found);
    if (reason !== undefined || !one || !other) {
      onFault(where, reason ?? '');
      continue;
    }
    for (const name of [one, other]) if (!named.has(name)) named.set(name, where);
    const row = found.get(one) ?? new Map<RecommendedItem, number>();
    found.set(one, row);
    row.set(other, weight as number);
  }
  const rows = new Map<RecommendedItem, Neighbour[]>();
  let beyond = 0;
  for (const [item, row] of found) {
    const strongest = [...row].map(([name, weight]) => ({ item: name, weight })).sort((a, b) => b.weight - a.weight);
    beyond += Math.max(0, strongest.length - maximumNeighbours);
    rows.set(item, strongest.slice(0, maximumNeighbours));
  }
  return { rows, pairs: [...rows.values()].reduce((sum, row) => sum + row.length, 0), named, beyond };
}

/** What has no kind in front is the id of a subject. */
function nameOf(value: unknown): RecommendedItem | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || /\s/.test(text)) return undefined;
  const name = /^[a-z]+:/.test(text) ? (text as RecommendedItem) : (`subject:${text}` as const);
  return name.length <= longestName ? name : undefined;
}

function faultOf(
  item: RecommendedItem | undefined,
  neighbour: RecommendedItem | undefined,
  weight: unknown,
  found: ReadonlyMap<RecommendedItem, ReadonlyMap<RecommendedItem, number>>,
): string | undefined {
  if (!item || !neighbour) {
    const which = item ? 'neighbour' : 'item';
    return `the ${which} has no name that one could have. Write the id of a subject, such as desk-01, or a ref, such as howto:assemble.`;
  }
  if (typeof weight !== 'number' || !Number.isFinite(weight)) {
    return `the weight of "${neighbour}" is not a number. Leave out pairs without one.`;
  }
  if (weight < 0)
    return `the weight of "${neighbour}" is negative. Leave out what speaks against an item: reasons only add up.`;
  if (weight === 0 || Math.fround(weight) === 0) return `the weight of "${neighbour}" is 0. Leave the pair out.`;
  if (!Number.isFinite(Math.fround(weight)))
    return `the weight of "${neighbour}" is too large. Divide all weights by the same number.`;
  if (item === neighbour) return `"${item}" is a neighbour of itself. Leave the pair out.`;
  if (found.get(item)?.has(neighbour))
    return `"${neighbour}" was there before as a neighbour of "${item}". Keep one of them.`;
  return undefined;
}
