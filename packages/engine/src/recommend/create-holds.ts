import type { PublishedRecommendations } from '@docent/schema';
import { decideWith } from '../rules/decide-with.js';
import { jsonLogicOperators } from '../rules/operators/json-logic-operators.js';
import type { Operators } from '../rules/operators/operator.js';
import type { Rule } from '../rules/rule.js';

/**
 * Puts the rules of a list to the facts.
 *
 * @param facts what rules may see; `now` is added
 * @param now ISO 8601
 * @param operators default: those of JsonLogic, enough unless the list says `additions`
 */
export function createHolds(
  { conditions = {}, values = {} }: Pick<PublishedRecommendations, 'conditions' | 'values'>,
  facts: Readonly<Record<string, unknown>>,
  now: string,
  operators: Operators = jsonLogicOperators,
): (rule: Rule) => boolean | 'unknown' {
  const definitions = {
    conditions: Object.fromEntries(Object.entries(conditions).map(([id, { when }]) => [id, when])),
    values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
  };
  return rule => decideWith(operators, rule, { ...facts, now }, definitions).result;
}
