import { argumentsOf, operatorOf } from '@docent/engine';
import type { Path } from '../../source/source-file.js';

/** The operation that a fact is an argument of. */
export interface Use {
  operator: string;
  /** Which argument the fact is. */
  index: number;
  args: readonly unknown[];
  /** Where an argument stands, from the top of the rule. */
  pathOf(index: number): Path;
}

/** A place at which a rule reads a fact. */
export interface FactRead {
  /** The path of the fact, such as `answers.seats`; of an element of a list, that of the list. */
  fact: string;
  /** Whether it is an element of the list that is read. */
  element: boolean;
  /** Where, from the top of the rule. */
  path: Path;
  /** Absent where the fact is the whole rule. */
  use?: Use;
}

/** What a rule reads and names, in the order in which it is written. */
export interface RuleReads {
  facts: readonly FactRead[];
  names: readonly { operator: 'condition' | 'value'; id: string; path: Path }[];
  /** Where the path of a fact is itself computed, or is that of all facts. */
  computed: readonly Path[];
}

/** Operators whose second argument is asked of each element of their first. */
const listOperators: readonly string[] = ['all', 'some', 'none', 'filter', 'map', 'reduce'];

/** Looks through a rule that `checkRule` has nothing against, names not followed. */
export function ruleReads(rule: unknown): RuleReads {
  const facts: FactRead[] = [];
  const names: RuleReads['names'][number][] = [];
  const computed: Path[] = [];

  /** @param list within a list: the fact that it is, or null when it is none */
  function visit(part: unknown, path: Path, use: Use | undefined, list: string | null | undefined): void {
    if (Array.isArray(part)) {
      part.forEach((entry, index) => visit(entry, [...path, index], undefined, list));
      return;
    }
    const operator = operatorOf(part);
    if (operator === undefined) return;
    const args = argumentsOf(part, operator);
    const listed = Array.isArray((part as Record<string, unknown>)[operator]);
    const pathOf = (index: number): Path => [...path, operator, ...(listed ? [index] : [])];
    if (operator === 'condition' || operator === 'value') {
      names.push({ operator, id: String(args[0]), path });
    } else if (operator === 'var') {
      read(args[0], { path, list, ...(use && { use }) });
      args.slice(1).forEach((arg, index) => visit(arg, pathOf(index + 1), undefined, list));
    } else if (operator === 'missing' || operator === 'missing_some') {
      for (const fact of args.flat()) if (typeof fact === 'string') read(fact, { path, list });
    } else {
      const isList = listOperators.includes(operator);
      args.forEach((arg, index) => {
        const own: Use = { operator, index, args, pathOf };
        visit(arg, pathOf(index), own, isList && index === 1 ? listFact(args[0], list) : list);
      });
    }
  }

  function read(fact: unknown, { path, list, use }: { path: Path; list: string | null | undefined; use?: Use }): void {
    const place = { path, ...(use && { use }) };
    if (list === undefined) {
      if (typeof fact !== 'string' || fact === '') computed.push(path);
      else facts.push({ fact, element: false, ...place });
    } else if (typeof fact === 'string' && /^(answers|assumptions)\./.test(fact)) {
      // Within a list only the element can be seen; who writes this does not know.
      computed.push(path);
    } else if (list !== null && (fact === '' || fact === undefined || (Array.isArray(fact) && fact.length === 0))) {
      facts.push({ fact: list, element: true, ...place });
    }
  }

  visit(rule, [], undefined, undefined);
  return { facts, names, computed };
}

function listFact(list: unknown, outer: string | null | undefined): string | null {
  const [fact] = operatorOf(list) === 'var' ? argumentsOf(list, 'var') : [];
  return outer === undefined && typeof fact === 'string' ? fact : null;
}
