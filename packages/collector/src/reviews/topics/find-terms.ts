import { setImmediate } from 'node:timers/promises';
import { termsOf } from '../../reports/surveys/texts/count-words.js';
import { wholeOf } from '../read/read-wanted.js';
import { fold } from '../text/fold.js';
import { fewestWriters } from './fewest-writers.js';
import type { SaidReview } from './said-review.js';

/** A word or phrase that may be a topic. */
export interface Term {
  /** As most write it. */
  text: string;
  /** What is looked for, see `readWanted`. */
  wanted: string;
  isPhrase: boolean;
}

/** Terms that are counted in full. */
const mostTerms = 80;
/** Characters of a review whose words are parted. */
const longest = 2000;
/** Reviews whose words are parted before others have their turn. */
const atOnce = 20;

interface Found {
  isPhrase: boolean;
  writers: Set<string>;
  /** How often it is written in each way. */
  spellings: Map<string, number>;
}

/** Words and phrases that enough different writers of a language used, the most used first. */
export async function findTerms(language: string, reviews: readonly SaidReview[]): Promise<Term[]> {
  const found = new Map<string, Found>();
  const note = (writer: string, terms: ReadonlyMap<string, string>, isPhrase: boolean): void => {
    for (const [term, written] of terms) {
      const known = found.get(term) ?? { isPhrase, writers: new Set(), spellings: new Map() };
      known.writers.add(writer);
      known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
      found.set(term, known);
    }
  };
  for (const [at, { lines, writer }] of reviews.entries()) {
    if (at % atOnce === 0) await setImmediate();
    const { phrases, words } = termsOf(language, lines.join('\n').slice(0, longest));
    note(writer, words, false);
    note(writer, phrases, true);
  }
  return [...found]
    .filter(([, { writers }]) => writers.size >= fewestWriters)
    .sort(([a, one], [b, other]) => other.writers.size - one.writers.size || (a < b ? -1 : 1))
    .slice(0, mostTerms)
    .flatMap(([term, { isPhrase, spellings }]) =>
      wholeOf(fold(term)).map(wanted => ({ text: usualOf(spellings), wanted, isPhrase })),
    );
}

function usualOf(spellings: ReadonlyMap<string, number>): string {
  return [...spellings].sort(([a, one], [b, other]) => other - one || (a > b ? -1 : 1))[0]![0];
}
