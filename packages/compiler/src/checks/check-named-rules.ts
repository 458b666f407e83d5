import type { Item } from '../content/collect.js';
import type { ProblemList } from '../problems/problem-list.js';
import { checkRuleText } from './check-rule-text.js';
import type { NamedRules } from './named-rules.js';

/** Reports what is wrong with the named rules of a project themselves, whoever uses them. */
export function checkNamedRules(
  collections: ReadonlyMap<string, ReadonlyMap<string, Item>>,
  named: NamedRules,
  problems: ProblemList,
): void {
  for (const [collection, key] of [
    ['conditions', 'when'],
    ['values', 'value'],
  ] as const) {
    for (const [id, { source, path }] of collections.get(collection) ?? []) {
      checkRuleText({ rule: named[collection][id], path: [key], is: key === 'when' ? 'condition' : 'value' }, named, {
        report: (code, at, message, hint) => problems.add(code, { source, path: [...path, ...at] }, message, hint),
      });
    }
  }
}
