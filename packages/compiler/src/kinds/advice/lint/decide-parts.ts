import { argumentsOf, type Definitions, operatorOf } from '@docent/engine';
import type { Asked } from './variable.js';

type Operator = 'and' | 'or' | '!' | 'same';

/** The conditions that a condition is made of, and how; `undefined` when it is a comparison or a calculation. */
export function partsOf(
  rule: unknown,
  { conditions = {} }: Definitions,
): { operator: Operator; rules: readonly unknown[] } | undefined {
  const operator = operatorOf(rule);
  if (operator === undefined) return undefined;
  const args = argumentsOf(rule, operator);
  if (operator === 'and' || operator === 'or' || operator === '!') return { operator, rules: args };
  if (operator === '!!') return { operator: 'same', rules: args };
  const [id] = args;
  if (operator !== 'condition' || typeof id !== 'string' || !Object.hasOwn(conditions, id)) return undefined;
  return { operator: 'same', rules: [conditions[id]] };
}

/** Decides a condition by its parts, in three values as the engine does. */
export function decideParts(operator: Operator, parts: readonly Asked[]): Asked['decide'] {
  if (operator === '!' || operator === 'same') {
    const [part] = parts;
    return assignment => {
      const result = part!.decide(assignment);
      return result === 'unknown' || operator === 'same' ? result : !result;
    };
  }
  const end = operator === 'or';
  return assignment => {
    let result: boolean | 'unknown' = !end;
    for (const part of parts) {
      const found = part.decide(assignment);
      if (found === end) return end;
      if (found === 'unknown') result = 'unknown';
    }
    return result;
  };
}
