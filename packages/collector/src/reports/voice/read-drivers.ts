import { benjaminiHochberg, regularisedEffects } from '@docent/engine';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { tell } from '../learning/tell.js';
import { groupBy } from '../surveys/group-by.js';
import { countWords, languageOf, partsOf } from '../surveys/texts/count-words.js';
import { reviewsOf } from './count-stars.js';
import type { Driver, VoiceReportQuery } from './voice-report.js';

/** Reviews of a subject that are read; the latest are. */
const mostReviews = 5000;
/** Reviews of all subjects that are read. */
const mostInAll = 50_000;
/** Characters of a review that are looked at. */
const longestWords = 2000;
/** Fewer reviews say nothing of what goes with what. */
const fewestReviews = 30;
/** What nearly nobody or nearly everybody says tells nobody apart. */
const fewestOfWord = 10;

interface Row {
  subject: string;
  rating: number;
  criteria: string | null;
  language: string | null;
  words: string;
}

type Found = Omit<Driver, 'p' | 'differs' | 'effect'> & ReturnType<typeof regularisedEffects>[number];

/**
 * What goes with more and with fewer stars, by subject: marks of criteria in one regression, words of each language in one of its own. Both hold
 * effects to be within a star until shown otherwise. They are the only reviews that are read one by one.
 */
export async function readDrivers(
  database: Kysely<Tables>,
  query: VoiceReportQuery,
): Promise<{ drivers: ReadonlyMap<string, Driver[]>; cut: boolean }> {
  const { rows } = await sql<Row & { nth: number }>`WITH r AS (
      SELECT subject, rating, criteria, language, substr(words, 1, ${longestWords}) AS words,
        row_number() OVER (PARTITION BY subject ORDER BY submitted_at DESC, seq DESC) AS nth
      FROM reviews WHERE ${reviewsOf(query)}
    )
    SELECT * FROM r WHERE nth <= ${mostReviews} ORDER BY subject, nth LIMIT ${mostInAll}`.execute(database);
  const drivers = new Map<string, Driver[]>();
  for (const [subject, own] of groupBy(rows, one => one.subject)) drivers.set(subject, driversOf(own));
  return { drivers, cut: rows.length === mostInAll || rows.some(({ nth }) => Number(nth) === mostReviews) };
}

function driversOf(rows: readonly Row[]): Driver[] {
  const found = [
    ...criteriaOf(rows),
    ...[...groupBy(rows, ({ language }) => languageOf(language))].flatMap(([language, own]) => wordsOf(language, own)),
  ];
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  return found
    .map(({ effect, p: _, ...driver }, at) => ({
      ...driver,
      effect: tell(effect),
      ...(effect.enough && { p: adjusted[at]!, differs: adjusted[at]! <= 0.05 }),
      size: Math.abs(effect.value),
    }))
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
    .map(({ size: _, ...driver }) => driver);
}

/** A criterion that somebody has not rated is taken to be rated as others rate it. */
function criteriaOf(rows: readonly Row[]): Found[] {
  const marks = rows.map(({ criteria }) => JSON.parse(criteria ?? '{}') as Record<string, number>);
  const names = [...new Set(marks.flatMap(Object.keys))].sort();
  const rated = names.flatMap(name => {
    const given = marks.flatMap(one => one[name] ?? []);
    const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
    return given.length >= fewestReviews ? [{ name, mean, reviews: given.length }] : [];
  });
  const effects = regularisedEffects(
    rows.flatMap(({ rating }, at) =>
      Object.keys(marks[at]!).length > 0
        ? [{ causes: rated.map(({ mean, name }) => marks[at]![name] ?? mean), value: Number(rating) }]
        : [],
    ),
    { needed: fewestReviews },
  );
  return effects.map((effect, at) => ({
    ...{ kind: 'criterion', name: rated[at]!.name, reviews: rated[at]!.reviews },
    ...effect,
  }));
}

function wordsOf(language: string, rows: readonly Row[]): Found[] {
  if (rows.length < fewestReviews) return [];
  const texts = rows.map(({ words }) => ({ text: words, locale: language }));
  const counted = (countWords(texts)[0]?.words ?? []).filter(
    ({ customers }) => customers >= fewestOfWord && customers <= rows.length - fewestOfWord,
  );
  const said = rows.map(({ words }) => new Set([...partsOf(language, words)].flatMap(({ word }) => word ?? [])));
  const effects = regularisedEffects(
    rows.map(({ rating }, at) => ({
      causes: counted.map(({ text }) => Number(said[at]!.has(text))),
      value: Number(rating),
    })),
    { needed: fewestReviews },
  );
  return effects.map((effect, at) => ({
    ...{ kind: 'word', name: counted[at]!.text, language, reviews: counted[at]!.customers },
    ...effect,
  }));
}
