import type { Trace } from '../rules/trace.js';
import type { Guide } from './guide.js';
import { readsOf } from './reads-of.js';

/** Ids of the questions by whose answers a rule was decided, or, while it is not known, that would settle it. */
export function questionsIn(trace: Trace, guide: Guide): string[] {
  const found = new Set<string>();
  const visit = ({ operands = [], operator, outcome, parts = [] }: Trace): void => {
    for (const { rule } of operands) if (typeof rule === 'object') for (const id of readsOf(rule, guide)) found.add(id);
    const chain = operator === 'and' || operator === 'or';
    for (const part of parts)
      if (outcome === 'unknown' ? part.outcome === outcome : !chain || part.outcome === outcome) visit(part);
  };
  visit(trace);
  return [...found];
}
