import type { Advice } from '@docent/schema';

/** Ways in which a question is answered. */
export type AnswerType = Advice['questions'][number]['type'];

const numbers: readonly AnswerType[] = ['number', 'range'];
const ordered: readonly AnswerType[] = [...numbers, 'date'];
const equal: readonly AnswerType[] = [...ordered, 'choice', 'yes-no', 'text'];
const dates: readonly AnswerType[] = ['date'];
const money: readonly AnswerType[] = ['money'];
const lists: readonly AnswerType[] = ['choices'];
const none: readonly AnswerType[] = [];

function all(
  operators: readonly string[],
  types: readonly AnswerType[],
): Record<string, readonly (readonly AnswerType[])[]> {
  return Object.fromEntries(operators.map(operator => [operator, [types]]));
}

/**
 * Which answers an operator can do something with, by argument, the last entry for all that follow. Operators that take
 * anything, such as `and`, are not here.
 */
const operandTypes: Readonly<Record<string, readonly (readonly AnswerType[])[]>> = {
  ...all(['+', '-', '*', '/', '%', 'max', 'min'], numbers),
  ...all(['<', '<=', '>', '>='], ordered),
  ...all(['==', '!=', '===', '!=='], equal),
  ...all(['date', 'date<', 'date<=', 'date>', 'date>=', 'date='], dates),
  ...all(['days-between', 'months-between', 'years-between'], dates),
  ...all(['date+', 'date-'], dates),
  ...all(['money+', 'money-', 'money<', 'money<=', 'money>', 'money>=', 'money='], money),
  ...all(['all', 'some', 'none', 'filter', 'map', 'reduce'], lists),
  'money*': [money, numbers],
  'duration*': [none, numbers],
  'duration+': [none],
  money: [numbers, none],
  'round-half-up': [[...numbers, ...money]],
  'round-half-even': [[...numbers, ...money]],
  in: [equal, [...lists, 'text']],
  substr: [['text'], numbers],
};

/** The operators that do for one type what the one written does for others. */
const instead: Readonly<Partial<Record<AnswerType, string>>> = {
  money: '"money+", "money*", "money<=" and the like',
  date: '"date<", "date+", "years-between" and the like',
  choices: '{"in": ["an-option", {"var": "answers.…"}]} or "some"',
  choice: '"==" with the id of an option, or "in" with a list of them',
  'yes-no': '"==" with true or false',
  allocation: 'the points of one criterion: {"var": "answers.….price"}',
  number: '"==", "<", "+" and the like',
  range: '"==", "<", "+" and the like',
  text: '"==" or "in"',
};

/** What to write instead where an operator cannot do anything with an answer; `undefined` where it can. */
export function wrongOperator(operator: string, index: number, type: AnswerType): string | undefined {
  const types = Object.hasOwn(operandTypes, operator) ? operandTypes[operator] : undefined;
  const allowed = types?.[Math.min(index, types.length - 1)];
  return !allowed || allowed.includes(type) ? undefined : `Use ${instead[type] ?? 'another operator'}.`;
}
