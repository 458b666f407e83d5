import { argumentsOf, operatorOf } from '@docent/engine';
import type { PublishedAdvice, PublishedCondition, PublishedValue } from '@docent/schema';
import type { PublishContext } from '../kind-compiler.js';
import type { LocalisedAdvice } from './localised-advice.js';

/** The named rules of a guide, and those of the project that its rules and texts use, directly or through others. */
export function withSharedRules(
  { conditions = {}, values = {}, examples: _, ...guide }: LocalisedAdvice,
  { lookUp }: PublishContext,
): Pick<PublishedAdvice, 'conditions' | 'values'> {
  const found: Pick<PublishedAdvice, 'conditions' | 'values'> = {
    conditions: { ...conditions },
    values: { ...values },
  };
  const waiting: unknown[] = [guide, conditions, values];

  function use(operator: 'condition' | 'value', id: string): void {
    const collection = operator === 'condition' ? 'conditions' : 'values';
    if (Object.hasOwn(found[collection], id)) return;
    const shared = lookUp<Partial<PublishedCondition & PublishedValue>>(collection, id);
    if (shared.title === undefined) return;
    found[collection][id] = shared as PublishedCondition & PublishedValue;
    waiting.push(shared);
  }

  /** Takes whatever looks like a name for one: a name too many costs some bytes, one too few the customer's answer. */
  function visit(part: unknown): void {
    if (typeof part !== 'object' || part === null) return;
    if (Array.isArray(part) && part[0] === 'value' && part.length === 3) use('value', String(part[1]));
    const operator = operatorOf(part);
    if (operator === 'condition' || operator === 'value') use(operator, String(argumentsOf(part, operator)[0]));
    for (const child of Object.values(part)) visit(child);
  }

  for (let at = 0; at < waiting.length; at++) visit(waiting[at]);
  return found;
}
