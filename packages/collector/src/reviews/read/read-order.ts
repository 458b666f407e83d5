import { CollectorError } from '../../errors.js';
import { readWanted } from './read-wanted.js';

/** A place in the order of reviews, questions or answers. */
export interface Place {
  /** Stars of the review there, in orders that go by stars; of what has none, 0. */
  rating: number;
  /** Its usefulness in millionths, or when it was published. */
  key: number;
  seq: number;
}

/** What every page is asked for with. */
export interface Order<Sort extends string> {
  sort: Sort;
  limit: number;
  /** Folded; see `readWanted`. */
  words: readonly string[];
  /** Where the page before ended. */
  after?: Place;
}

/** The query part of an address. */
export type Query = Readonly<Record<string, unknown>>;

/** How many there are on a page when nobody says, and at most. */
const sizes = { usual: 20, most: 50 };

/**
 * Makes the function that reads one parameter; undefined when it is missing or empty.
 *
 * @throws CollectorError `invalid-query`, by that function
 */
export function createReader(query: Query) {
  return (name: string, pattern: RegExp, what: string): string | undefined => {
    const value = query[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && value.length <= 200 && pattern.test(value)) return value;
    throw new CollectorError('invalid-query', `"${name}" must be ${what}.`);
  };
}

/**
 * Reads in which order, how many, with which words, and from where on.
 *
 * @param sorts the first is the usual one
 * @throws CollectorError `invalid-query`
 */
export function readOrder<Sort extends string>(query: Query, sorts: readonly [Sort, ...Sort[]]): Order<Sort> {
  const read = createReader(query);
  const sort = (read('sort', new RegExp(`^(${sorts.join('|')})$`), `one of ${sorts.join(', ')}`) ?? sorts[0]) as Sort;
  const limit = Number(read('limit', /^[1-9]\d{0,3}$/, 'a number from 1') ?? sizes.usual);
  const after = read('after', /^[A-Za-z0-9_-]+$/, 'what the page before said as "next"');
  const words = readWanted(read('words', /^[^]*$/, 'some words of at most 200 characters') ?? '');
  return {
    ...{ sort, limit: Math.min(limit, sizes.most), words },
    ...(after !== undefined && { after: readPlace(after, sort) }),
  };
}

/** A place as an address has it. */
export function writePlace({ key, rating, seq }: Place, sort: string): string {
  return Buffer.from(`${sort},${rating},${key},${seq}`).toString('base64url');
}

function readPlace(text: string, sort: string): Place {
  const [of, ...numbers] = Buffer.from(text, 'base64url').toString('latin1').split(',');
  const [rating = NaN, key = NaN, seq = NaN] = numbers.map(number =>
    /^\d{1,15}$/.test(number) ? Number(number) : NaN,
  );
  if (of === sort && numbers.length === 3 && [rating, key, seq].every(Number.isFinite)) return { rating, key, seq };
  throw new CollectorError('invalid-query', '"after" must be what the page before said as "next", in the same order.');
}
