import { maxDepth, maxNodes } from '../limits.js';
import { argumentsOf, type Definitions, operatorOf, type Rule } from '../rule.js';
import { argumentFault } from './argument-fault.js';
import { createDepths } from './depths.js';
import type { OperatorEntry } from './operator-entry.js';
import { operatorTable } from './operator-table.js';
import type { RuleProblem, RuleProblemCode } from './rule-problem.js';
import { similarName } from './similar-name.js';

type Path = RuleProblem['path'];
const operatorNames = Object.keys(operatorTable);

/**
 * What is wrong with a rule, where, and how to mend it; empty for a rule that can be published. Looks at no more of it than
 * `maxNodes`, and no deeper than `maxDepth`.
 *
 * @param definitions what the rule may name, nothing by default
 */
export function checkRule(rule: Rule, definitions: Definitions = {}): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const depths = createDepths(definitions);
  let nodes = 0;

  const report = (code: RuleProblemCode, path: Path, message: string, remedy: string): void => {
    if (!problems.some(problem => problem.code === code && code.startsWith('too-')))
      problems.push({ code, path, message, remedy });
  };

  const visit = (part: unknown, path: Path, depth: number): void => {
    nodes += 1;
    if (nodes > maxNodes) {
      report(
        'too-large',
        [],
        `The rule has more than ${maxNodes} nodes.`,
        'Move parts of it to named conditions, or long lists to the facts.',
      );
      return;
    }
    if (depth > maxDepth) {
      report(
        'too-deep',
        path,
        `The rule is deeper than ${maxDepth} levels.`,
        'Move inner parts to conditions of their own, or write "and" once with many parts.',
      );
      return;
    }
    if (Array.isArray(part)) return part.forEach((element, index) => visit(element, [...path, index], depth + 1));
    const operator = operatorOf(part);
    if (operator !== undefined) return visitOperation(part, operator, path, depth);
    visitLiteral(part, path);
  };

  const visitOperation = (part: unknown, operator: string, path: Path, depth: number): void => {
    const at = [...path, operator];
    const args = argumentsOf(part, operator);
    const listed = Array.isArray((part as Record<string, unknown>)[operator]);
    args.forEach((arg, index) => visit(arg, listed ? [...at, index] : at, depth + 1));
    if (!Object.hasOwn(operatorTable, operator)) {
      const meant = similarName(operator, operatorNames);
      report(
        'unknown-operator',
        at,
        `There is no operator "${operator}".`,
        meant ? `Did you mean "${meant}"?` : 'See the list of operators in docs/reference/rules.md.',
      );
      return;
    }
    const entry: OperatorEntry = operatorTable[operator as keyof typeof operatorTable];
    const [least, most] = entry.arity;
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
      report(
        'wrong-arity',
        at,
        `"${operator}" takes ${wanted} argument${/\b1$/.test(wanted) ? '' : 's'}, here are ${args.length}.`,
        `Write it as in ${JSON.stringify(entry.example[0])}.`,
      );
    }
    if (operator === 'condition' || operator === 'value') return visitName(operator, args[0], at, depth);
    if (!entry.takes) return;
    const kinds = entry.takes;
    args.forEach((arg, index) => {
      const fault = argumentFault(arg, kinds[Math.min(index, kinds.length - 1)]);
      if (fault) report('wrong-type', listed ? [...at, index] : at, fault.message, fault.remedy);
    });
  };

  const visitName = (operator: 'condition' | 'value', id: unknown, at: Path, depth: number): void => {
    const depthBelow = depths.of(operator, id);
    if (depthBelow === 'unknown') {
      const known = Object.keys(definitions[operator === 'condition' ? 'conditions' : 'values'] ?? {});
      const meant = typeof id === 'string' ? similarName(id, known) : undefined;
      report(
        'unknown-name',
        at,
        `There is no ${operator} ${JSON.stringify(id)}.`,
        meant ? `Did you mean "${meant}"?` : `Define it, or write the rule itself here.`,
      );
    } else if (typeof depthBelow === 'object') {
      report(
        'cyclic-name',
        at,
        `The ${operator} "${String(id)}" leads back to itself: ${depthBelow.cycle.join(' → ')}.`,
        'Take one of these steps out.',
      );
    } else if (depth + 1 + depthBelow > maxDepth) {
      report(
        'too-deep',
        at,
        `With what "${String(id)}" stands for, the rule is deeper than ${maxDepth} levels.`,
        'Use fewer names of names.',
      );
    }
  };

  const visitLiteral = (part: unknown, path: Path): void => {
    if (typeof part === 'object' && part !== null) {
      const keys = Object.keys(part);
      const operator = keys.find(
        key => Object.hasOwn(operatorTable, key) && key !== 'value' && key !== 'date' && key !== 'money',
      );
      if (operator !== undefined)
        report(
          'several-operators',
          path,
          `The object has "${operator}" and other keys: ${keys
            .filter(key => key !== operator)
            .slice(0, 3)
            .join(', ')}.`,
          `Put both into {"and": […]}, or correct the brackets.`,
        );
      for (const [key, value] of Object.entries(part)) visitPlain(value, [...path, key]);
    } else visitPlain(part, path);
  };

  const visitPlain = (value: unknown, path: Path): void => {
    const json = value === null || ['string', 'boolean', 'object'].includes(typeof value) || Number.isFinite(value);
    if (!json)
      report(
        'no-json',
        path,
        `JSON has no ${typeof value === 'number' ? String(value) : typeof value}.`,
        'Write a number, text, true, false, null, list or object.',
      );
  };

  visit(rule, [], 0);
  return problems;
}
