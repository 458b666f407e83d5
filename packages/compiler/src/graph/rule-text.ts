import { argumentsOf, operatorOf } from '@docent/engine';
import type { PublishedAdvice } from '@docent/schema';

/** Longest text of a rule; a picture is not the place for more. */
const longest = 160;

const infix: Readonly<Record<string, string>> = {
  and: 'and',
  or: 'or',
  '==': '=',
  '===': '=',
  '!=': '≠',
  '!==': '≠',
  '<=': '≤',
  '>=': '≥',
  'date<=': '≤',
  'date>=': '≥',
  'money<=': '≤',
  'money>=': '≥',
  'date=': '=',
  'money=': '=',
  '*': '×',
  '/': '÷',
  '-': '−',
  in: 'in',
};

/** A rule as people read one: `seats ≤ 10 and work = remote`. */
export function ruleText(rule: unknown, guide: Pick<PublishedAdvice, 'conditions' | 'values'>): string {
  const write = (part: unknown, inner: boolean): string => {
    if (Array.isArray(part)) return part.map(entry => write(entry, false)).join(', ');
    const operator = operatorOf(part);
    if (operator === undefined) return literal(part);
    const args = argumentsOf(part, operator);
    const [first] = args;
    if (operator === 'var') return String(first).replace(/^(answers|assumptions)\./, '');
    if (operator === 'condition') return guide.conditions[String(first)]?.title ?? String(first);
    if (operator === 'value') return guide.values[String(first)]?.title ?? String(first);
    if (operator === '!') return `not ${write(first, true)}`;
    const sign = Object.hasOwn(infix, operator)
      ? infix[operator]
      : /^(date|money)?[<>+\-*=]$/.test(operator)
        ? operator.replace(/^(date|money)/, '')
        : undefined;
    if (sign === undefined || args.length < 2) return `${operator}(${args.map(arg => write(arg, false)).join(', ')})`;
    const text = args.map(arg => write(arg, true)).join(` ${sign} `);
    return inner ? `(${text})` : text;
  };
  const text = write(rule, false);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function literal(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { amount, currency } = value as Record<string, unknown>;
  return typeof amount === 'string' && typeof currency === 'string' ? `${amount} ${currency}` : JSON.stringify(value);
}
