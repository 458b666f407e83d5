import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the finger, and comparing them would take a time that grows with the square. */
const longestWord = 64;

/** The candidate that was probably meant, or undefined when none is close: at most a third of the letters differ. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const differing = distance(word.toLowerCase(), candidate.toLowerCase());
    if (differing >= least) continue;
    best = candidate;
    least = differing;
  }
  return best;
}

/** `Did you mean "title"? ` when a candidate is close, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearest(word, candidates);
  return best === undefined ? '' : `Did you mean "${best}"? `;
}
