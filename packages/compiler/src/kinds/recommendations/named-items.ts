import type { Recommendations } from '@docent/schema';
import type { Path } from '../../source/source-file.js';
import type { Draft } from '../kind-compiler.js';

/** An item that a list names, and where. */
export interface NamedItem {
  item: string;
  path: Path;
  /** What it is named in. */
  field: 'candidates' | 'include' | 'exclude' | 'pinned' | 'promoted' | 'expert';
}

/** Every item that a list names, wherever. */
export function namedItems(list: Draft<Recommendations>): NamedItem[] {
  const found: NamedItem[] = [];
  const add = (item: string | undefined, path: Path, field: NamedItem['field']): void => {
    if (item?.includes(':')) found.push({ item, path, field });
  };
  list.candidates?.items?.forEach((item, at) => add(item, ['candidates', 'items', at], 'candidates'));
  for (const field of ['include', 'exclude'] as const) {
    list[field]?.forEach((rule, index) =>
      rule?.items?.forEach((item, at) => add(item, [field, index, 'items', at], field)),
    );
  }
  for (const field of ['pinned', 'promoted', 'expert'] as const) {
    list[field]?.forEach((one, index) => add(one?.item, [field, index, 'item'], field));
  }
  return found;
}
