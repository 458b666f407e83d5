import type { Rule } from '../rules/rule.js';
import { anyOf } from './reads-of.js';
import type { Settled } from './settle.js';

/**
 * Whether open questions may still change what a rule came to. What is decided stays, unless an answer it rests on comes to
 * count for nothing; what is not known may become known only by what it reads.
 */
export function unsettled(rule: Rule, result: unknown, { ask, moving, vanishing }: Settled): boolean {
  const by = result === 'unknown' ? moving : vanishing;
  return by.size > 0 && anyOf(ask.reads(rule), by);
}
