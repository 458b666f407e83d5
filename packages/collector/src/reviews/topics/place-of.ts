import { fold } from '../text/fold.js';

/**
 * Where folded words stand in a text as it was written.
 *
 * @returns from which character to which; undefined: nowhere
 */
export function placeOf(text: string, folded: string): { from: number; to: number } | undefined {
  // Words with what joins them, such as "e-mail" and "don't", are folded to several: each run of letters is looked at.
  const runs = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: run, index }) => ({ index, run, as: fold(run) }));
  const isPart = folded.includes(' ') ? undefined : runs.find(({ as }) => as === folded);
  if (isPart) return { from: isPart.index, to: isPart.index + isPart.run.length };
  const wanted = folded.split(' ');
  const at = runs.findIndex((_, start) => wanted.every((word, offset) => runs[start + offset]?.as === word));
  const [first, last] = [runs[at], runs[at + wanted.length - 1]];
  if (first && last) return { from: first.index, to: last.index + last.run.length };
  // Where nothing parts words, they stand within a run.
  const within = text.toLowerCase().indexOf(folded);
  return within < 0 ? undefined : { from: within, to: within + folded.length };
}
