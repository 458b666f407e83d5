import type { Definitions } from '@docent/engine';
import { ruleReads } from './rule-reads.js';

/** What a rule depends on, the named rules that it uses included. */
export interface FactsRead {
  /** Ids of questions, whether or not there are such. */
  questions: readonly string[];
  /** Ids of assumptions. */
  assumptions: readonly string[];
  /** Paths of all other facts. */
  others: readonly string[];
  /** Ids of the named rules used. */
  conditions: readonly string[];
  values: readonly string[];
}

/** Follows a rule, or several, through their names; each name once, so that a circle of names comes to an end. */
export function factsRead(rules: unknown, definitions: Definitions): FactsRead {
  const facts = new Set<string>();
  const used = { condition: new Set<string>(), value: new Set<string>() };
  const waiting: unknown[] = [rules];
  for (let at = 0; at < waiting.length; at++) {
    const { facts: read, names } = ruleReads(waiting[at]);
    for (const { fact } of read) facts.add(fact);
    for (const { operator, id } of names) {
      if (used[operator].has(id)) continue;
      used[operator].add(id);
      const group = definitions[operator === 'condition' ? 'conditions' : 'values'] ?? {};
      if (Object.hasOwn(group, id)) waiting.push(group[id]);
    }
  }
  const idsUnder = (root: string): string[] => [
    ...new Set(
      [...facts].flatMap(fact => (fact.startsWith(root) ? [fact.slice(root.length).split('.')[0] ?? ''] : [])),
    ),
  ];
  return {
    questions: idsUnder('answers.'),
    assumptions: idsUnder('assumptions.'),
    others: [...facts].filter(fact => !/^(answers|assumptions)\./.test(fact)),
    conditions: [...used.condition],
    values: [...used.value],
  };
}
