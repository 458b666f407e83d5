import { createReadStream } from 'node:fs';
import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { readColumns } from '../subjects/import/read-columns.js';
import { BrokenSource } from '../subjects/import/source-row.js';
import type { DescribedItems } from './content-weights.js';
import type { FaultyLine } from './read-interactions.js';

/** Each is compared with each. */
const mostItems = 10_000;

/**
 * Reads what is said of items: CSV with `item` and, as there are, `title`, `summary`, `type`, `tags` (parted by `|`); all other columns are attributes.
 *
 * @param onFault called for each line that cannot be read
 * @throws BrokenSource when it is no such table at all, or has more than 10,000 items
 */
export async function readItems(path: string, onFault: (fault: FaultyLine) => void): Promise<DescribedItems> {
  const items = new Map<RecommendedItem, PublishedCandidate>();
  for await (const { candidate, line } of readColumns(createReadStream(path), ',', cells => cells)) {
    const { item, summary, tags = '', title = '', type = 'product', ...rest } = candidate as Record<string, string>;
    if (item === undefined) throw new BrokenSource(1, 'there is no column "item".');
    const name = item as RecommendedItem;
    if (item === '') onFault({ line, reason: '"item" must not be empty.' });
    else if (items.has(name))
      onFault({ line, reason: `the item ${JSON.stringify(item.slice(0, 40))} was there before.` });
    else if (items.size >= mostItems) throw new BrokenSource(line, `there are more than ${mostItems} items.`);
    else {
      items.set(name, {
        ...{ item: name, title, type, ...(summary && { summary }) },
        tags: tags.split('|').flatMap(tag => (tag.trim() === '' ? [] : [tag.trim()])),
        attributes: Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== '')),
      });
    }
  }
  return items;
}
