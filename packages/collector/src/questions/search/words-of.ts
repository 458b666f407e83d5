import { fold } from '../../reviews/text/fold.js';

/** Words of a question that are looked up at most, and characters of one. */
const most = { words: 80, characters: 40 };

/**
 * The words of a text, each once, whatever their case and accents; of languages that write without blanks, as a dictionary
 * divides them.
 */
export function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter('und', { granularity: 'word' }).segment(fold(text));
  const words = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return [...new Set(words.map(word => word.slice(0, most.characters)))].slice(0, most.words);
}

/**
 * How a word begins in most of its forms: its first seven tenths, so that "screws" finds "screw" and "Schrauben" finds
 * "Schraube". What is short has to be there as it is.
 */
export function stemOf(word: string): string {
  const characters = [...word];
  return characters.slice(0, Math.max(Math.min(4, characters.length), Math.ceil(0.7 * characters.length))).join('');
}
