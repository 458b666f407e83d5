import { type ReviewSort, reviewSorts } from '@docent/schema/names';
import { CollectorError } from '../../errors.js';
import { fold } from '../text/fold.js';

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
  /** Where the page before ended. */
  after?: Place;
}

/** A place in the order of reviews. */
export interface Place {
  /** Stars of the review there, in orders that go by stars. */
  rating: number;
  /** Its usefulness in millionths, or when it was published. */
  key: number;
  seq: number;
}

/** Reviews on a page when nobody says, and at most. */
const sizes = { usual: 20, most: 50 };
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the address of a page of reviews.
 *
 * @throws CollectorError `invalid-query`
 */
export function readReviewQuery(query: Readonly<Record<string, unknown>>): ReviewQuery {
  const read = (name: string, pattern: RegExp, what: string): string | undefined => {
    const value = query[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && value.length <= 200 && pattern.test(value)) return value;
    throw new CollectorError('invalid-query', `"${name}" must be ${what}.`);
  };
  const sort = (read('sort', new RegExp(`^(${reviewSorts.join('|')})$`), `one of ${reviewSorts.join(', ')}`) ??
    'useful') as ReviewSort;
  const stars = read('stars', /^[1-5](,[1-5]){0,4}$/, 'stars from 1 to 5, such as "1,2"');
  const role = read('role', id, 'the id of a role');
  const like = read('like', id, 'the id of a role');
  const language = read('language', /^[a-z]{2,8}$/, 'a language such as "de"');
  const [criterion, given] = (
    read('criterion', /^[a-z0-9-]{1,64}(:[1-5])?$/, 'the id of a criterion, or "id:3"') ?? ''
  ).split(':');
  const limit = Number(read('limit', /^[1-9]\d{0,3}$/, 'a number from 1') ?? sizes.usual);
  const after = read('after', /^[A-Za-z0-9_-]+$/, 'what the page before said as "next"');
  const words = fold(read('words', /^[^]*$/, 'some words of at most 200 characters') ?? '');
  return {
    ...{
      sort,
      limit: Math.min(limit, sizes.most),
      stars: [...new Set((stars ?? '').split(',').filter(Boolean).map(Number))],
    },
    ...{
      verified: read('verified', /^true$/, '"true", or left out') === 'true',
      words: words.split(' ').filter(Boolean).slice(0, 6),
    },
    ...(role !== undefined && { role }),
    ...(like !== undefined && { like }),
    ...(language !== undefined && { language }),
    ...(criterion && { criterion: { id: criterion, ...(given !== undefined && { stars: given }) } }),
    ...(after !== undefined && { after: readPlace(after, sort) }),
  };
}

/** A place as an address has it. */
export function writePlace({ key, rating, seq }: Place, sort: ReviewSort): string {
  return Buffer.from(`${sort},${rating},${key},${seq}`).toString('base64url');
}

function readPlace(text: string, sort: ReviewSort): Place {
  const [of, ...numbers] = Buffer.from(text, 'base64url').toString('latin1').split(',');
  const [rating = NaN, key = NaN, seq = NaN] = numbers.map(number =>
    /^\d{1,15}$/.test(number) ? Number(number) : NaN,
  );
  if (of === sort && numbers.length === 3 && [rating, key, seq].every(Number.isFinite)) return { rating, key, seq };
  throw new CollectorError('invalid-query', '"after" must be what the page before said as "next", in the same order.');
}
