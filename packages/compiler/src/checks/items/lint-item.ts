import type { Item, Text } from '@docent/schema';
import type { Draft } from '../../kinds/kind-compiler.js';
import { quote } from '../../problems/quote.js';
import type { ReportItem } from './check-items.js';

/** How much longer than the longest wrong one a right option is, to be found by its length. */
const tell = 1.5;
/** Shorter options are alike whatever the ratio of their lengths. */
const shortest = 12;

/** Warns of items that are answered rightly without the skill, or wrongly with it. */
export function lintItem(item: Draft<Item>, sourceLocale: string | undefined, report: ReportItem): void {
  const { explanation, options = [], type } = item;
  if (type !== 'choice' && type !== 'choices') return;
  const told = options.map(option => textOf(option?.title as Text | undefined, sourceLocale).trim());
  const right = told.filter((_, index) => options[index]?.right);
  const wrong = told.filter((_, index) => !options[index]?.right);

  told.forEach((text, index) => {
    const first = told.findIndex(other => other.toLowerCase() === text.toLowerCase());
    if (!text || first === index) return;
    const message = `Options ${first + 1} and ${index + 1} say the same, ${quote(text)}.`;
    report('item-ambiguous', ['options', index, 'title'], message, 'Reword one of them, or take it out.');
  });
  if (type === 'choice' && right.length > 1) {
    const message = `${right.length} options are right, but only one can be chosen.`;
    report('item-ambiguous', ['options'], message, 'Make it "choices", or say what makes one the best.');
  }
  if (type === 'choice' && options.length === 2) {
    const hint = 'Add one or two things that people wrongly believe.';
    report('item-guessable', ['options'], 'Of two options half the guesses are right.', hint);
  }
  if (type === 'choice' && right.length === 1 && wrong.length > 1) {
    const longest = Math.max(...wrong.map(text => text.length));
    if (right[0]!.length > tell * Math.max(longest, shortest)) {
      const hint = 'Shorten it, or say as much in the others.';
      report('item-length', ['options'], 'The right option is found by its length.', hint);
    }
  }
  if (explanation === undefined && !options.some(option => option?.why)) {
    const message = 'Who answers wrongly is not told why.';
    report('item-unexplained', [], message, 'Add "explanation", or "why" to the options.');
  }
}

function textOf(text: Text | undefined, locale: string | undefined): string {
  return typeof text === 'string' ? text : (text?.[locale ?? ''] ?? '');
}
