import { operatorOf } from '@docent/engine';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { GuideDraft } from './guide-draft.js';
import { literalFault } from './literal-fault.js';
import { type AnswerType, wrongOperator } from './operand-types.js';
import type { FactRead } from './rule-reads.js';

const comparisons = ['==', '!=', '===', '!==', '<', '<=', '>', '>='];

/** Reports an answer that is used as if it were of another type, and what it is compared with and can never be. */
export function checkUse(
  { fact, element, path, use }: FactRead,
  rulePath: Path,
  { questions, report }: GuideDraft,
): void {
  const [root, id = '', part] = fact.split('.');
  const question = root === 'answers' ? questions.get(id) : undefined;
  if (!question?.type || !use) return;
  const type = typeOf(question.type, part, element);
  const { operator, index, args, pathOf } = use;
  const hint = wrongOperator(operator, index, type);
  if (hint !== undefined) {
    const message = `${quote(operator)} can do nothing with ${quote(fact)}, which is a question of type ${quote(question.type)}.`;
    report('rule-answer', [...rulePath, ...path], message, hint);
    return;
  }
  const check = (value: unknown, at: Path): void => {
    if (operatorOf(value) !== undefined) return;
    const fault = literalFault(value, { ...question, type }, fact);
    if (fault) report('rule-answer', [...rulePath, ...at], fault.message, fault.hint);
  };
  if (comparisons.includes(operator) || (operator.startsWith('money') && operator !== 'money*')) {
    args.forEach((arg, other) => other !== index && check(arg, pathOf(other)));
  } else if (operator === 'in' && index === 0 && Array.isArray(args[1])) {
    args[1].forEach((value, at) => check(value, [...pathOf(1), at]));
  } else if (operator === 'in' && index === 1 && type === 'choices') check(args[0], pathOf(0));
}

/** The type of an answer, of a part of it, or of one of its elements. */
function typeOf(type: AnswerType, part: string | undefined, element: boolean): AnswerType {
  if (element) return 'choice';
  if (part === undefined) return type;
  return type === 'allocation' ? 'number' : 'text';
}
