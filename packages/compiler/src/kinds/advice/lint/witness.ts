import { plain } from '../../../problems/quote.js';
import type { Search } from './explore.js';
import { seed } from './seek.js';

type Answers = Readonly<Record<string, unknown>>;

/** Longest witness in a message; nobody reads more. */
const longest = 400;

/**
 * The fewest answers of those given that still show what all of them show: none of them can be left out. Many are left out
 * at once as long as that works, for each look costs a whole piece of advice.
 */
export function smallest(answers: Answers, shows: (answers: Answers) => boolean): Answers {
  if (!shows(answers)) return answers;
  let kept = Object.entries(answers);
  for (let size = Math.ceil(kept.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (shows(Object.fromEntries(fewer))) kept = fewer;
      else start += size;
    }
  }
  return Object.fromEntries(kept);
}

/** Answers as an author would write them in an example case. */
export function written(answers: Answers): string {
  if (Object.keys(answers).length === 0) return 'whatever is answered';
  const text = `with ${plain(JSON.stringify(answers))}`;
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** How a search went, so that nobody takes some for all. */
export function told({ seen, exhaustive }: Search): string {
  const count = seen.toLocaleString('en');
  return exhaustive
    ? `All ${count} combinations of answers that matter were tried.`
    : `${count} combinations of answers were tried, seed ${seed}, not all of them.`;
}
