import type { Advice } from '@docent/schema';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft, ShownValue } from '../kind-compiler.js';

/** Reports `{{name}}` in texts where neither the guide nor the project has a value of that name. */
export function checkShownValues(
  shown: readonly ShownValue[],
  { values }: Draft<Advice>,
  { named, report }: CheckContext,
): void {
  const known = new Set([...Object.keys(named.values), ...Object.keys(values ?? {})]);
  for (const { name, path } of shown) {
    if (known.has(name) || !named.complete) continue;
    const hint = `${didYouMean(name, known)}Add it to "values", or put literal braces between backticks.`;
    report('unknown-value', path, `The text shows ${quote(`{{${name}}}`)}, which is no named value.`, hint);
  }
}
