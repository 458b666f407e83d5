import type { Counted, Texts } from '../surveys-report.js';
import { stopWords } from './stop-words.js';

/** Words and phrases that are told of each language. */
const mostTold = 20;
/** A word of one customer is no frequent one. */
const fewestCustomers = 2;
/** Longer ones are no words. */
const longestWord = 40;
/** Languages that are told of a question. */
const mostLanguages = 5;

/**
 * Words, and pairs of words that follow each other, that most customers used, by language: counts, nothing that was written for the
 * occasion. Words are parted as the language does (UAX 29, by way of Intl); words that say nothing alone are left out, and between
 * the words of a phrase there is none. Each customer counts once.
 */
export function countWords(texts: readonly { text: string; locale: string | null }[]): Texts['words'] {
  const byLanguage = new Map<string, string[]>();
  for (const { locale, text } of texts) {
    const language = languageOf(locale);
    const own = byLanguage.get(language);
    if (own) own.push(text);
    else byLanguage.set(language, [text]);
  }
  return [...byLanguage]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .slice(0, mostLanguages)
    .map(([language, own]) => ({ language, customers: own.length, ...countIn(language, own) }));
}

/** The language of a locale; `und` where it is none. */
export function languageOf(locale: string | null): string {
  try {
    return new Intl.Locale(locale ?? 'und').language;
  } catch {
    return 'und';
  }
}

/** A text in parts, each with its word in lower case where it is one: parted as the language does (UAX 29, by way of Intl). */
export function* partsOf(language: string, text: string): Iterable<{ segment: string; word?: string }> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const { isWordLike, segment } of segmenter.segment(text.normalize('NFC'))) {
    yield isWordLike ? { segment, word: segment.toLocaleLowerCase(language) } : { segment };
  }
}

/** Words and phrases of a text that say something, each once: in lower case, and as they are first written in it. */
export interface Terms {
  words: ReadonlyMap<string, string>;
  phrases: ReadonlyMap<string, string>;
}

/** What of a text may be counted. */
export function termsOf(language: string, text: string): Terms {
  const stops = stopWords[language];
  const [words, phrases] = [new Map<string, string>(), new Map<string, string>()];
  let before: { word: string; segment: string } | undefined;
  for (const { segment, word } of partsOf(language, text)) {
    if (word === undefined) {
      // Only a space joins two words to a phrase: a full stop, a comma or a line parts them.
      if (!/^[ \u00a0]$/.test(segment)) before = undefined;
      continue;
    }
    const says = word.length <= longestWord && /\p{L}/u.test(word) && !stops?.has(word);
    const [phrase, written] = before ? [`${before.word} ${word}`, `${before.segment} ${segment}`] : ['', ''];
    if (says && !words.has(word)) words.set(word, segment);
    if (says && phrase && !phrases.has(phrase)) phrases.set(phrase, written);
    before = says ? { word, segment } : undefined;
  }
  return { words, phrases };
}

function countIn(language: string, texts: readonly string[]): { words: Counted[]; phrases: Counted[] } {
  const [words, phrases] = [new Map<string, number>(), new Map<string, number>()];
  for (const text of texts) {
    const own = termsOf(language, text);
    for (const word of own.words.keys()) words.set(word, (words.get(word) ?? 0) + 1);
    for (const phrase of own.phrases.keys()) phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
  }
  return { words: mostUsed(words), phrases: mostUsed(phrases) };
}

function mostUsed(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .filter(([, customers]) => customers >= fewestCustomers)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostTold)
    .map(([text, customers]) => ({ text, customers }));
}
