import type { Guide, Situation } from './guide.js';
import { settle } from './settle.js';

/** Named values of the guide, by id, for texts; `undefined` for those that are not known or cannot be computed. */
export function valuesOf(guide: Guide, situation: Situation): Record<string, unknown> {
  const { ask } = settle(guide, situation);
  return Object.fromEntries(
    Object.entries(guide.values).map(([id, { value }]) => {
      const found = ask.value(value) ?? undefined;
      return [id, typeof found === 'number' && !Number.isFinite(found) ? undefined : found];
    }),
  );
}
