import { createReadStream } from 'node:fs';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { RecommendedItem } from '@docent/schema/names';
import { readColumns } from '../subjects/import/read-columns.js';
import { BrokenSource } from '../subjects/import/source-row.js';

/** More than fit in memory beside what is learned from them. */
const mostInteractions = 5_000_000;
/** Longest name of a customer or an item. */
const longestName = 200;

/** A line that cannot be read, and why. */
export interface FaultyLine {
  line: number;
  reason: string;
}

/**
 * Reads who did what with what: CSV, or columns parted by tabs where the file ends in `.tsv` or `.inter`, with a line of column names: `user`, `item`,
 * and, if there are any, `weight` (or `rating`) and `timestamp`, also as `user_id` and RecBole's `user_id:token`.
 *
 * @param onFault called for each line that cannot be read
 * @throws BrokenSource when it is no such table at all
 */
export async function readInteractions(path: string, onFault: (fault: FaultyLine) => void): Promise<Interaction[]> {
  const interactions: Interaction[] = [];
  const delimiter = /\.(tsv|inter)$/i.test(path) ? '\t' : ',';
  for await (const { candidate, line } of readColumns(createReadStream(path), delimiter, toCells)) {
    const cells = candidate as Cells;
    for (const name of ['user', 'item'] as const) {
      if (!(name in cells)) throw new BrokenSource(1, `there is no column "${name}".`);
    }
    const reason = faultOf(cells);
    if (reason !== undefined) onFault({ line, reason });
    else if (interactions.length >= mostInteractions) {
      throw new BrokenSource(line, `there are more than ${mostInteractions.toLocaleString('en')} interactions.`);
    } else {
      interactions.push({
        customer: cells.user!,
        item: cells.item as RecommendedItem,
        weight: cells.weight ? Number(cells.weight) : 1,
        at: timeOf(cells.timestamp ?? ''),
      });
    }
  }
  return interactions;
}

type Cells = Partial<Record<'user' | 'item' | 'weight' | 'timestamp', string>>;

const columns: Readonly<Record<string, keyof Cells>> = {
  ...{ user: 'user', user_id: 'user', customer: 'user', item: 'item', item_id: 'item' },
  ...{ weight: 'weight', rating: 'weight', timestamp: 'timestamp', time: 'timestamp' },
};

function toCells(cells: Record<string, string>): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, text]) => {
      const known = columns[name.toLowerCase().replace(/:.*$/, '')];
      return known === undefined ? [] : [[known, text]];
    }),
  );
}

function faultOf({ item, timestamp = '', user, weight = '' }: Cells): string | undefined {
  if (!user || user.length > longestName) return `"user" must have 1 to ${longestName} characters.`;
  if (!item || item.length > longestName) return `"item" must have 1 to ${longestName} characters.`;
  const number = weight === '' ? 1 : Number(weight);
  if (!(number > 0) || !Number.isFinite(number)) return `"weight" must be a number above 0, not ${shown(weight)}.`;
  if (Number.isNaN(timeOf(timestamp)))
    return `"timestamp" must be a number or an RFC 3339 time, not ${shown(timestamp)}.`;
  return undefined;
}

/** Numbers as they are, whatever their unit: only their order counts. */
function timeOf(text: string): number {
  if (text === '') return 0;
  return /^\d{4}-\d\d-\d\d/.test(text)
    ? Date.parse(text)
    : /^\d{1,16}(\.\d*)?(e\d+)?$/i.test(text)
      ? Number(text)
      : NaN;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
