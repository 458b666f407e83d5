import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import { checkUse } from './check-use.js';
import type { GuideDraft } from './guide-draft.js';
import type { FactRead } from './rule-reads.js';

/** Facts that rules of a guide see, beside `answers` and `assumptions`. */
const roots = ['customer', 'account', 'page', 'events', 'skills', 'now'];

/** Reports a fact that there cannot be, and one that is used as if it were of another type. */
export function checkFact(read: FactRead, rulePath: Path, draft: GuideDraft): void {
  const fault = factFault(read.fact, draft);
  const path = [...rulePath, ...read.path];
  if (fault) draft.report('rule-fact', path, fault.message, fault.hint);
  else checkUse(read, rulePath, draft);
}

/** What is wrong with the path of a fact. */
export function factFault(
  fact: string,
  { noun, questions, criteria, assumptions }: GuideDraft,
): { message: string; hint: string } | undefined {
  const [root = '', id, ...rest] = fact.split('.');
  if (root === 'assumptions') {
    if (id !== undefined && rest.length === 0 && assumptions.has(id)) return undefined;
    return unknown(
      fact,
      `names no assumption of the ${noun}`,
      [...assumptions].map(known => `assumptions.${known}`),
    );
  }
  if (root !== 'answers') {
    if (roots.includes(root)) return undefined;
    const all = ['answers', 'assumptions', ...roots];
    const hint = `${
      didYouMean(
        fact,
        [...questions.keys()].map(known => `answers.${known}`),
      ) || didYouMean(root, all)
    }Facts begin with ${all.join(', ')}.`;
    return { message: `${quote(fact)} is no fact that a ${noun} knows.`, hint };
  }
  const question = questions.get(id ?? '');
  if (!question)
    return unknown(
      fact,
      `names no question of the ${noun}`,
      [...questions.keys()].map(known => `answers.${known}`),
    );
  const [part] = rest;
  if (part === undefined || question.type === undefined) return undefined;
  const parts =
    question.type === 'allocation' ? [...criteria] : question.type === 'money' ? ['amount', 'currency'] : [];
  if (rest.length === 1 && parts.includes(part)) return undefined;
  return unknown(
    fact,
    `is no part of an answer of type "${question.type}"`,
    parts.map(known => `answers.${id}.${known}`),
  );
}

function unknown(fact: string, what: string, known: readonly string[]): { message: string; hint: string } {
  const some = known.slice(0, 10).join(', ');
  const list = known.length === 0 ? 'There are none.' : `There are ${some}${known.length > 10 ? ' …' : ''}.`;
  return { message: `${quote(fact)} ${what}.`, hint: `${didYouMean(fact, known)}${list}` };
}
