import type { CustomerRecord } from '@docent/schema';
import { isTree, timeOf } from './is-tree.js';

/** What goes first when there is too much: it costs the customer a click. What they learned goes last. */
const dispensable = ['dismissals', 'preferences'];

/**
 * Leaves out the slices that were changed longest ago until the rest fits: those of dismissals and preferences first, then
 * what was done with recommendations, then those of all other parts.
 *
 * @param limit length of the record's JSON, in UTF-16 code units
 */
export function trimRecord(record: CustomerRecord, limit: number): CustomerRecord {
  let excess = JSON.stringify(record).length - limit;
  if (excess <= 0) return record;
  const parts: [string, unknown][] = Object.entries(record);
  const slices = parts
    .flatMap(([part, held]) =>
      Object.entries(isTree(held) ? held : {}).map(([name, slice]) => ({ part, name, slice, at: latestIn(slice) })),
    )
    .sort((a, b) => rank(a.part) - rank(b.part) || a.at - b.at || (a.name < b.name ? -1 : 1));
  const gone = new Set<unknown>();
  for (const { name, slice } of slices) {
    if (excess <= 0) break;
    gone.add(slice);
    excess -= JSON.stringify(name).length + JSON.stringify(slice).length + 1;
  }
  const kept = (held: unknown) =>
    isTree(held) ? Object.fromEntries(Object.entries(held).filter(([, slice]) => !gone.has(slice))) : held;
  return Object.fromEntries(parts.map(([part, held]) => [part, kept(held)])) as unknown as CustomerRecord;
}

const rank = (part: string): number => (dispensable.includes(part) ? 0 : part === 'interactions' ? 1 : 2);

/** Time of the latest mark; before everything else when there is none. */
function latestIn(value: unknown): number {
  return isTree(value) ? Math.max(-Infinity, ...Object.values(value).map(latestIn)) : timeOf(value);
}
