import type { Guide } from './guide.js';
import { own } from './own.js';

/** Deeper than any rule that is evaluated. */
const maxLevels = 300;

/**
 * Ids of the questions whose answers a rule may read, itself or through conditions and values that it names. What a path is
 * put together from while evaluating is not seen; `checkRule` warns of that.
 *
 * @param facts `assumptions` for the ids of those instead
 */
export function readsOf(rule: unknown, guide: Guide, facts = 'answers'): ReadonlySet<string> {
  const found = new Set<string>();
  const followed = new Set<unknown>();
  const start = `${facts}.`;
  const visit = (part: unknown, level: number): void => {
    if (typeof part === 'string') {
      if (part.startsWith(start)) found.add(part.slice(start.length).split('.', 1)[0] as string);
    } else if (typeof part === 'object' && part !== null && level < maxLevels) {
      for (const [key, inner] of Object.entries(part)) {
        visit(inner, level + 1);
        if (key !== 'condition' && key !== 'value') continue;
        const id = String(Array.isArray(inner) ? inner[0] : inner);
        const named = key === 'value' ? own(guide.values, id)?.value : own(guide.conditions, id)?.when;
        if (!followed.has(named)) visit((followed.add(named), named), level + 1);
      }
    }
  };
  visit(rule, 0);
  return found;
}

/** Whether any of the ids is among the others. */
export function anyOf(ids: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const id of ids) if (others.has(id)) return true;
  return false;
}
