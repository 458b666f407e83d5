import type { ProblemList } from '../problems/problem-list.js';
import { type Place, toPointer } from '../source/locate.js';

/** Counts the texts of one entity and what of them is translated. */
export interface TranslationTally {
  add(locales: ReadonlySet<string>, place: Place): void;
  readonly texts: number;
  /** Locales in which there is at least one text. */
  readonly translated: ReadonlySet<string>;
  /** One warning per locale that lacks texts, with their number and the first of them. */
  report(name: string, place: Place, problems: ProblemList): void;
}

/** @param declared locales of the project, the source locale first */
export function createTranslationTally(declared: readonly string[]): TranslationTally {
  const translated = new Set<string>();
  const missing = new Map<string, { count: number; first: Place }>();
  let texts = 0;
  return {
    add(locales, place) {
      texts++;
      for (const locale of locales) translated.add(locale);
      for (const locale of declared.slice(1)) {
        if (locales.has(locale)) continue;
        const entry = missing.get(locale);
        if (entry) entry.count++;
        else missing.set(locale, { count: 1, first: place });
      }
    },
    get texts() {
      return texts;
    },
    translated,
    report(name, place, problems) {
      for (const [locale, { count, first }] of missing) {
        const message = `${name}: ${count} of ${texts} texts ${count === 1 ? 'has' : 'have'} no translation into "${locale}".`;
        const pointer = toPointer(first.path.slice(place.path.length));
        const hint = `The first is ${pointer === '' ? 'this one' : pointer.slice(1)}: write { "${declared[0]}": "…", "${locale}": "…" }.`;
        problems.add('missing-translation', first, message, hint);
      }
    },
  };
}
