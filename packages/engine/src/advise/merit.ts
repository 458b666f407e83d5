import type { PublishedCriterion, PublishedScore } from '@docent/schema';
import { argumentsOf, operatorOf, type Rule } from '../rules/rule.js';
import type { Guide } from './guide.js';
import { own, within } from './own.js';
import type { Settled } from './settle.js';
import { unsettled } from './unsettled.js';

/** How good an outcome is in a criterion, 0 to 1,000, and between what open questions may still move it. */
export interface Merit {
  at: number;
  low: number;
  high: number;
}

/**
 * Marks out of ten, or the value placed on the scale of the criterion: 0 at its worse end, 1,000 at its better, 0 for what is
 * missing, is not known yet, or cannot be computed.
 */
export function meritOf(
  guide: Guide,
  criterion: PublishedCriterion,
  score: PublishedScore | undefined,
  settled: Settled,
): Merit {
  const { marks, value } = score ?? {};
  if (value === undefined) return fixed(marks === undefined ? 0 : Math.round(within(marks, 0, 10) * 100) || 0);
  const at = placed(criterion, settled.ask.value(value));
  if (!unsettled(value, 'unknown', settled)) return fixed(at);
  const named =
    operatorOf(value) === 'value' ? own(guide.values, String(argumentsOf(value, 'value')[0]))?.value : value;
  const possible = [at, ...valuesIn(named).map(one => placed(criterion, one))];
  const free = possible.includes(NaN) || possible.length > maxValues;
  return { at, low: free ? 0 : Math.min(...possible), high: free ? 1000 : Math.max(...possible) };
}

const fixed = (at: number): Merit => ({ at, low: at, high: at });

/** @returns NaN for a value that may be anything */
function placed({ direction, from, to }: PublishedCriterion, value: unknown): number {
  if (value === anything) return NaN;
  const amount = typeof value === 'object' && value !== null ? (value as { amount?: unknown }).amount : value;
  const number = amount === null || amount === '' ? NaN : Number(amount);
  const share = (within(number, from, to) - from) / (to - from);
  return Math.round(1000 * (direction === 'lower' ? 1 - share : share)) || 0;
}

const anything = Symbol('anything');
/** A score with more branches may be anything. */
const maxValues = 50;

/** Values that a rule may have: the branches of an `if`, when they are written out and not too many. */
function valuesIn(rule: Rule, found: unknown[] = []): unknown[] {
  const name = operatorOf(rule);
  const args = name === undefined ? [] : argumentsOf(rule, name);
  if (found.length > maxValues) return found;
  if (name === 'if' || name === '?:') {
    for (const [at, part] of [...args, null].entries()) if (at % 2 || at >= args.length - 1) valuesIn(part, found);
  } else found.push(name !== undefined || Array.isArray(rule) ? anything : rule);
  return found;
}
