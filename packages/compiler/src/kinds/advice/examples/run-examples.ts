import { advise, type Guide, operators, type Situation } from '@docent/engine';
import { quote } from '../../../problems/quote.js';
import type { ExamineContext } from '../../kind-compiler.js';
import { checkExampleAnswers } from './check-example-answers.js';
import { checkExampleValues } from './check-example-values.js';
import { type Example, exampleName } from './example.js';
import { whyNot } from './why-not.js';

/** Advises the customer of each example case, and reports where something else comes out than its author expects. */
export function runExamples(guide: Guide, examples: readonly Example[], context: ExamineContext): void {
  examples.forEach((example, index) => {
    const { report, now } = context;
    if (!checkExampleAnswers(guide, example, index, context)) return;
    const situation: Situation = {
      answers: example.answers,
      ...(example.facts && { facts: example.facts }),
      now: example.now ?? now.toISOString(),
      operators,
    };
    const advised = advise(guide, situation);
    const name = exampleName(example, index);
    const fails = (key: keyof Example, message: string, hint: string): void =>
      report('example-fails', ['examples', index, ...(key in example ? [key] : [])], `${name}: ${message}`, hint);

    for (const id of advised.ignored) {
      const message = `${name}: the answer to ${quote(id)} counts for nothing, because the question is not asked, or the option is not possible.`;
      report(
        'example-answers',
        ['examples', index, 'answers', id],
        message,
        'Remove it, or correct the other answers.',
      );
    }
    const right = advised.verdict !== 'not-yet' && advised.first?.id === example.outcome;
    if (!right) fails('outcome', ...whyNot(guide, advised, example.outcome));
    const reasons = advised.first?.reasons ?? [];
    for (const reason of right ? (example.reasons ?? []) : []) {
      if (reasons.includes(reason)) continue;
      const given = reasons.length === 0 ? 'no reason is given' : `the reasons given are ${reasons.join(', ')}`;
      fails('reasons', `expected the reason ${quote(reason)}, but ${given}.`, 'Correct its "when", or the example.');
    }
    checkExampleValues(guide, situation, example, fails);
  });
}
