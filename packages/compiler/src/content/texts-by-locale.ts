import { localePattern } from '@docent/schema';
import type { ProblemList } from '../problems/problem-list.js';
import { didYouMean } from '../problems/nearest.js';
import { quote } from '../problems/quote.js';
import type { Place } from '../source/locate.js';

/**
 * The languages a text is written in, the source locale for a plain string. Reports languages that the project does not
 * declare, and a lacking source. Without locales (the project file has none that can be read) nothing is judged.
 */
export function textsByLocale(
  text: unknown,
  locales: readonly string[],
  place: Place,
  problems: ProblemList,
): Map<string, { text: string; place: Place }> {
  const texts = new Map<string, { text: string; place: Place }>();
  const [source] = locales;
  const tag = new RegExp(localePattern);
  if (typeof text === 'string') return texts.set(source ?? '', { text, place });
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return texts;
  for (const [locale, translation] of Object.entries(text)) {
    if (typeof translation !== 'string') continue;
    const own: Place = { source: place.source, path: [...place.path, locale] };
    texts.set(locale, { text: translation, place: own });
    // What is no locale at all has been reported by the validator.
    if (source === undefined || locales.includes(locale) || !tag.test(locale)) continue;
    const message = `The locale ${quote(locale)} is not declared.`;
    const hint = `${didYouMean(locale, locales)}Add it to "locales" of the project file, or remove the text.`;
    problems.add('undeclared-locale', { ...own, key: true }, message, hint);
  }
  if (source !== undefined && !texts.has(source)) {
    const message = `The text is not given in ${quote(source)}, the source locale.`;
    problems.add('missing-source-text', place, message, `Add "${source}": "…".`);
  }
  return texts;
}
