import { benjaminiHochberg, compareMeans, meanScore, wilsonInterval } from '@docent/engine';
import type { FoundRange, ReviewTopic, Stars } from '@docent/schema';
import { hasWanted } from '../read/read-wanted.js';
import { fewestWriters } from './fewest-writers.js';
import { findTerms, type Term } from './find-terms.js';
import { quotesOf } from './quotes-of.js';
import type { SaidReview } from './said-review.js';

/** Topics of one language. */
const mostTopics = 12;
/** Share of the reviews with either of two that have both, from which on they tell the same. */
const alike = 0.8;
const scale = { least: 1, most: 5 };

interface Counted extends Term {
  who: ReadonlySet<SaidReview>;
  writers: number;
}

/** What several writers of a language say: counts of their own words, and quotes; nothing is written for the occasion. */
export async function findTopics(language: string, reviews: readonly SaidReview[]): Promise<ReviewTopic[]> {
  const counted = (await findTerms(language, reviews)).map(term => count(term, reviews));
  const chosen = withoutAlike(counted.filter(({ writers }) => writers >= fewestWriters))
    .sort(bySize)
    .slice(0, mostTopics);
  const sides = chosen.map(({ who }) => ({
    said: starsOf([...who]),
    others: starsOf(reviews.filter(one => !who.has(one))),
  }));
  const differences = differencesOf(sides);
  return chosen.map(({ text, wanted, who, writers }, at) => {
    const { said, others } = sides[at]!;
    const difference = differences[at];
    return {
      ...{ text, words: wanted.startsWith(' ') ? `"${wanted.trim()}"` : wanted, reviews: who.size, writers },
      share: { value: who.size / reviews.length, ...wilsonInterval(who.size, reviews.length) },
      ...{ stars: said, others, ...(difference && { difference }) },
      quotes: quotesOf(language, wanted, [...who]),
    };
  });
}

function count(term: Term, reviews: readonly SaidReview[]): Counted {
  const who = new Set(reviews.filter(({ words }) => hasWanted(words, term.wanted)));
  return { ...term, who, writers: new Set([...who].map(({ writer }) => writer)).size };
}

/** Of those that share a word and are said in nearly the same reviews one is left: a phrase rather than a word, and what more say. */
function withoutAlike(counted: readonly Counted[]): Counted[] {
  const before: Counted[] = [];
  return [...counted]
    .sort((a, b) => Number(b.isPhrase) - Number(a.isPhrase) || bySize(a, b))
    .filter(one => {
      const words = one.wanted.trim().split(' ');
      const sharesWord = ({ wanted }: Counted): boolean => words.some(word => hasWanted(wanted.trim(), ` ${word} `));
      const isTold = before.some(other => sharesWord(other) && areAlike(one, other));
      before.push(one);
      return !isTold;
    });
}

function areAlike({ who: one }: Counted, { who: other }: Counted): boolean {
  const both = [...one].filter(review => other.has(review)).length;
  return both >= alike * (one.size + other.size - both);
}

function bySize(a: Counted, b: Counted): number {
  return b.who.size - a.who.size || (a.text < b.text ? -1 : 1);
}

function starsOf(reviews: readonly SaidReview[]): Stars {
  const stars: Stars = [0, 0, 0, 0, 0];
  for (const { rating } of reviews) stars[rating - 1]! += 1;
  return stars;
}

/** Adjusted for how many topics are compared: among many, some would differ by chance alone. */
function differencesOf(sides: readonly { said: Stars; others: Stars }[]): ReviewTopic['difference'][] {
  const compared = sides.map(({ others, said }) => {
    const [one, other] = [said, others].map(stars => stars.map((count, at) => ({ value: at + 1, count })));
    const [mean, rest] = [meanScore(one!, scale), meanScore(other!, scale)];
    return { mean, rest, enough: mean.enough && rest.enough, p: compareMeans(one!, other!) };
  });
  const told = compared.filter(({ enough }) => enough);
  const adjusted = benjaminiHochberg(told.map(({ p }) => p));
  const range = ({ high, low, value }: FoundRange): FoundRange => ({ value, low, high });
  return compared.map(one =>
    one.enough
      ? { said: range(one.mean), others: range(one.rest), differs: adjusted[told.indexOf(one)]! <= 0.05 }
      : undefined,
  );
}
