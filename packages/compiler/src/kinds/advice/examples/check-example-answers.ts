import { fitAnswer, type Guide } from '@docent/engine';
import { quote } from '../../../problems/quote.js';
import type { ExamineContext } from '../../kind-compiler.js';
import { type Example, exampleName } from './example.js';

/** Reports answers that do not fit their questions. Gives whether all do. */
export function checkExampleAnswers(
  { questions, criteria }: Guide,
  example: Example,
  index: number,
  { report }: ExamineContext,
): boolean {
  let fit = true;
  for (const question of questions) {
    const answer: unknown = Object.hasOwn(example.answers, question.id) ? example.answers[question.id] : undefined;
    if (answer === undefined || fitAnswer(question, answer, criteria) !== undefined) continue;
    fit = false;
    const message = `${exampleName(example, index)}: ${quote(answer)} is no answer to ${quote(question.id)}.`;
    report('example-answers', ['examples', index, 'answers', question.id], message, expected(question));
  }
  return fit;
}

function expected({
  type,
  options = [],
  minimum,
  maximum,
  step,
  currency,
  ...question
}: Guide['questions'][number]): string {
  const { earliest, latest, optional } = question;
  const bounds = [
    minimum === undefined ? '' : ` of at least ${minimum}`,
    maximum === undefined ? '' : `${minimum === undefined ? ' of' : ' and'} at most ${maximum}`,
    step === undefined ? '' : `, in steps of ${step}`,
  ].join('');
  const ids = options
    .map(({ id }) => id)
    .slice(0, 10)
    .join(', ');
  const words: Readonly<Record<typeof type, string>> = {
    choice: `one of ${ids}`,
    choices: `a list of any of ${ids}, each once${minimum || maximum ? `, ${minimum ?? 0} to ${maximum ?? options.length} of them` : ''}`,
    'yes-no': 'true or false',
    number: `a number${bounds || ', whole unless "step" says otherwise'}`,
    range: `a number from ${minimum ?? 0} to ${maximum ?? 100}`,
    money: `{"amount": "9.50", "currency": "${currency ?? 'EUR'}"}${bounds && `, an amount${bounds}`}`,
    date: `a date${earliest ? ` from ${earliest}` : ''}${latest ? ` to ${latest}` : ''}, as year-month-day`,
    text: 'a text',
    allocation: '100 points in whole numbers over the criteria, such as {"price": 60, "ease": 40}',
  };
  return `Write ${words[type]}${optional ? ', or null for "I do not know"' : ''}.`;
}
