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
  const visit = (part: unknown, level: number): void => {
    if (typeof part === 'string') {
      const [root, id] = part.split('.', 2);
      if (root === facts && id) found.add(id);
    } else if (typeof part === 'object' && part !== null && level < maxLevels) {
      for (const [key, inner] of Object.entries(part)) {
        visit(inner, level + 1);
        const id = String(Array.isArray(inner) ? inner[0] : inner);
        const named =
          key === 'condition' ? own(guide.conditions, id)?.when : key === 'value' ? own(guide.values, id)?.value : 0;
        if (!followed.has(named)) visit((followed.add(named), named), level + 1);
      }
    }
  };
  visit(rule, 0);
  return found;
}
