import { argumentsOf, operatorOf } from '@docent/engine';
import type { PublishedCondition, PublishedValue } from '@docent/schema';
import type { PublishContext } from '../kinds/kind-compiler.js';

/** Named rules as pages get them. */
export interface PublishedRules {
  conditions: Record<string, PublishedCondition>;
  values: Record<string, PublishedValue>;
}

/**
 * Named rules of an entity, and those of the project that it uses, directly or through others.
 *
 * @param content where names are looked for: rules, and texts that show values
 * @param own rules of the entity, which come first
 */
export function sharedRules(
  content: readonly unknown[],
  own: PublishedRules,
  { lookUp }: Pick<PublishContext, 'lookUp'>,
): PublishedRules {
  const found: PublishedRules = { conditions: { ...own.conditions }, values: { ...own.values } };
  const waiting = [...content];

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
