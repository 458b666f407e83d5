import type { Definitions } from '@docent/engine';
import type { Item } from '../content/collect.js';

/** The named conditions and values of a project, as far as they can be read. */
export interface NamedRules {
  conditions: Readonly<Record<string, unknown>>;
  values: Readonly<Record<string, unknown>>;
  /** Whether every file could be read; if not, a name that is not found may stand in the one that could not. */
  complete: boolean;
}

/** Gathers the rules of the collections `conditions` and `values`. */
export function namedRules(
  collections: ReadonlyMap<string, ReadonlyMap<string, Item>>,
  complete: boolean,
): NamedRules & Required<Definitions> {
  const rules = (collection: string, key: string): Record<string, unknown> => {
    const found = Object.create(null) as Record<string, unknown>;
    for (const [id, { value }] of collections.get(collection) ?? []) {
      found[id] = (value as Record<string, unknown> | null | undefined)?.[key];
    }
    return found;
  };
  return { conditions: rules('conditions', 'when'), values: rules('values', 'value'), complete };
}
