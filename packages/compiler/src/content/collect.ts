import type { ProblemList } from '../problems/problem-list.js';
import { createLocator } from '../source/locate.js';
import type { Path, SourceFile } from '../source/source-file.js';

/** Something that stands in a collection of the project under an id. */
export interface Item {
  id: string;
  value: unknown;
  source: SourceFile;
  path: Path;
}

/** Joins a collection of all files. An id that two of them use is reported with both places; the first counts. */
export function collect(collection: string, sources: readonly SourceFile[], problems: ProblemList): Map<string, Item> {
  const items = new Map<string, Item>();
  const locate = createLocator();
  for (const source of sources) {
    const entries = (source.value as Record<string, unknown>)[collection];
    if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) continue;
    for (const [id, value] of Object.entries(entries)) {
      const item: Item = { id, value, source, path: [collection, id] };
      const first = items.get(id);
      if (!first) items.set(id, item);
      else if (!problems.isFull('error')) {
        const { file, line } = locate({ ...first, key: true });
        const message = `"${id}" is already in ${file}, line ${line}.`;
        problems.add('duplicate-id', { ...item, key: true }, message, 'Remove one of them, or give it another id.');
      }
    }
  }
  return items;
}
