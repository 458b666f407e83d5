import { type ReviewSort, reviewSorts } from '@docent/schema/names';
import { createReader, type Place, readOrder } from './read-order.js';

/** Which reviews to read. */
export interface ReviewQuery {
  sort: ReviewSort;
  limit: number;
  /** Stars; empty: any. */
  stars: readonly number[];
  role?: string;
  /** Only those whose writer a token proved. */
  verified: boolean;
  /** Primary language tag. */
  language?: string;
  /** Only those that rate this, with so many stars if it says so. */
  criterion?: { id: string; stars?: string };
  /** Only those with all of these, folded. */
  words: readonly string[];
  /** Role of the reader. */
  like?: string;
  /** Id of the only one. */
  review?: string;
  /** Where the page before ended. */
  after?: Place;
}

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the address of a page of reviews.
 *
 * @throws CollectorError `invalid-query`
 */
export function readReviewQuery(query: Readonly<Record<string, unknown>>): ReviewQuery {
  const read = createReader(query);
  const { limit, sort, words, ...place } = readOrder(query, reviewSorts);
  const stars = read('stars', /^[1-5](,[1-5]){0,4}$/, 'stars from 1 to 5, such as "1,2"');
  const role = read('role', id, 'the id of a role');
  const like = read('like', id, 'the id of a role');
  const review = read('review', /^[A-Za-z0-9-]{1,64}$/, 'the id of a review');
  const language = read('language', /^[a-z]{2,8}$/, 'a language such as "de"');
  const [criterion, given] = (
    read('criterion', /^[a-z0-9-]{1,64}(:[1-5])?$/, 'the id of a criterion, or "id:3"') ?? ''
  ).split(':');
  return {
    ...{ sort, limit, stars: [...new Set((stars ?? '').split(',').filter(Boolean).map(Number))] },
    ...{
      verified: read('verified', /^true$/, '"true", or left out') === 'true',
      words: words.slice(0, 6),
    },
    ...(role !== undefined && { role }),
    ...(like !== undefined && { like }),
    ...(review !== undefined && { review }),
    ...(language !== undefined && { language }),
    ...(criterion && { criterion: { id: criterion, ...(given !== undefined && { stars: given }) } }),
    ...place,
  };
}
