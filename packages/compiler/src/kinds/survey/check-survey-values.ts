import type { Survey } from '@docent/schema';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft, ShownValue } from '../kind-compiler.js';

/** Reports `{{name}}` in texts where there is neither a question nor a value of that name. */
export function checkSurveyValues(
  shown: readonly ShownValue[],
  { questions = [], values }: Draft<Survey>,
  { named, report }: CheckContext,
): void {
  const asked = questions.flatMap(question => question?.id ?? []);
  const known = new Set([...asked, ...Object.keys(values ?? {}), ...Object.keys(named.values)]);
  for (const { name, path } of shown) {
    if (known.has(name) || !named.complete) continue;
    const hint = `${didYouMean(name, known)}Name a question or one of "values", or put literal braces between backticks.`;
    report('unknown-value', path, `The text shows ${quote(`{{${name}}}`)}, which is no question and no value.`, hint);
  }
}
