import { balancedView } from '@docent/engine';
import type { TopicQuote } from '@docent/schema';
import { hasWanted } from '../read/read-wanted.js';
import { fold } from '../text/fold.js';
import { placeOf } from './place-of.js';
import type { SaidReview } from './said-review.js';

/** Characters of a quote on either side of the words. */
const around = 120;

/**
 * What reviews say about a topic, word for word: the most useful that speaks for the subject, the most useful against it, and the most
 * useful of the rest, each from another writer.
 */
export function quotesOf(language: string, wanted: string, reviews: readonly SaidReview[]): TopicQuote[] {
  const { critical, supportive } = balancedView(reviews);
  const chosen = [supportive, critical].flatMap(one => one ?? []);
  const rest = reviews.filter(({ writer }) => !chosen.some(one => one.writer === writer));
  const third = rest.reduce<SaidReview | undefined>(
    (best, one) => (best && best.usefulness >= one.usefulness ? best : one),
    undefined,
  );
  return [...chosen, ...(third ? [third] : [])].flatMap(review => quoteOf(language, wanted, review) ?? []);
}

function quoteOf(language: string, wanted: string, { id, lines, rating }: SaidReview): TopicQuote | undefined {
  for (const line of lines.filter(one => hasWanted(fold(one), wanted))) {
    for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)) {
      const place = placeOf(segment.trim(), wanted.trim());
      if (place) return { review: id, rating, ...cut(segment.trim(), place) };
    }
  }
  return undefined;
}

/** A long sentence is cut between words on either side of those that matter. */
function cut(
  sentence: string,
  { from, to }: { from: number; to: number },
): Pick<TopicQuote, 'before' | 'said' | 'after'> {
  const [before, after] = [sentence.slice(0, from), sentence.slice(to)];
  return {
    before: before.length > around ? `…${before.slice(-around).replace(/^\S*(?=\s)/, '')}` : before,
    said: sentence.slice(from, to),
    after: after.length > around ? `${after.slice(0, around).replace(/(?<=\s)\S*$/, '')}…` : after,
  };
}
