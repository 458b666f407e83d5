import { englishSyllables, germanSyllables } from './syllables.js';
import { sentencesOf, wordsOf } from './words-of.js';

/** What formulas of readability are made of. */
interface Counts {
  sentences: number;
  words: string[];
}

function countsOf(text: string): Counts | undefined {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  return words.length === 0 ? undefined : { words, sentences };
}

/**
 * The school grade at which English can be read: Flesch–Kincaid (Kincaid, Fishburne, Rogers and Chissom 1975). Undefined
 * for a text without words.
 */
export function fleschKincaid(text: string): number | undefined {
  const counts = countsOf(text);
  if (!counts) return undefined;
  const { words, sentences } = counts;
  const syllables = words.reduce((sum, word) => sum + englishSyllables(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/**
 * The school grade at which German can be read: first Wiener Sachtextformel (Bamberger and Vanecek 1984), made for
 * instructions and other factual texts. Undefined for a text without words.
 */
export function wienerSachtextformel(text: string): number | undefined {
  const counts = countsOf(text);
  if (!counts) return undefined;
  const { words, sentences } = counts;
  const share = (has: (word: string) => boolean): number => (100 * words.filter(has).length) / words.length;
  const long = share(word => germanSyllables(word) >= 3);
  const wide = share(word => [...word].length > 6);
  const short = share(word => germanSyllables(word) === 1);
  return 0.1935 * long + (0.1672 * words.length) / sentences + 0.1297 * wide - 0.0327 * short - 0.875;
}

/** The measure for a language; undefined where there is none. */
export function readingLevelFor(
  locale: string,
): { name: string; of: (text: string) => number | undefined } | undefined {
  const [language] = locale.toLowerCase().split('-');
  if (language === 'en') return { name: 'Flesch–Kincaid', of: fleschKincaid };
  if (language === 'de') return { name: 'Wiener Sachtextformel', of: wienerSachtextformel };
  return undefined;
}
