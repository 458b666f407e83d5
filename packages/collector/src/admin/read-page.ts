import { CollectorError } from '../errors.js';

/** Entries on a page when nobody says, and at most. */
const sizes = { usual: 50, most: 200 };

/**
 * `before` and `limit` of an address.
 *
 * @throws CollectorError `invalid-body` when they are no whole numbers
 */
export function readPage(query: Readonly<Record<string, unknown>>): { before?: number; limit: number } {
  const { before, limit } = query;
  const read = (name: string, given: unknown) => {
    if (typeof given === 'string' && /^[1-9]\d{0,14}$/.test(given)) return Number(given);
    throw new CollectorError('invalid-body', `"${name}" in the address must be a whole number from 1.`);
  };
  return {
    ...(before !== undefined && { before: read('before', before) }),
    limit: limit === undefined ? sizes.usual : Math.min(read('limit', limit), sizes.most),
  };
}
