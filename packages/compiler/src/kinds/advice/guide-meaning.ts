import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedAdvice } from './localised-advice.js';
import { withSharedRules } from './with-shared-rules.js';

/**
 * What the revision of a guide is made of: all that advice follows from and all that it says, also through the rules of the
 * project. Where a rule comes from, and which examples it was tried with, may be told better without a new revision.
 */
export function guideMeaning(guide: LocalisedAdvice, context: PublishContext): unknown {
  const { examples: _, ...rest } = guide;
  return {
    ...rest,
    ...bare(withSharedRules(guide, context)),
    outcomes: guide.outcomes.map(({ facts, requires, scores, reasons, ...outcome }) => ({
      ...outcome,
      ...bare({ facts, requires, scores, reasons }),
    })),
    assumptions: bare({ assumptions: guide.assumptions }).assumptions,
  };
}

/** Lists and records of things without their sources. */
function bare(collections: Readonly<Record<string, object | undefined>>): Record<string, unknown> {
  const without = (thing: { source?: unknown }): unknown => ({ ...thing, source: undefined });
  return Object.fromEntries(
    Object.entries(collections).map(([key, things]) => [
      key,
      Array.isArray(things)
        ? things.map(without)
        : things && Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, without(thing as object)])),
    ]),
  );
}
