import { CollectorError } from '../errors.js';

/** Things on a page when nobody says, and at most. */
const sizes = { usual: 20, most: 100 };

/** Which page of a list that goes by time. */
export interface PlaceInTime {
  after: readonly [time: number, seq: number] | undefined;
  limit: number;
}

/**
 * Reads which page of a list that goes by time is wanted, such as the queue.
 *
 * @throws CollectorError `invalid-query`
 */
export function readPlaceInTime({ after, limit }: Readonly<Record<string, string | undefined>>): PlaceInTime {
  const [, time, seq] = /^(\d{1,15})-(\d{1,15})$/.exec(after ?? '') ?? [];
  if (after !== undefined && seq === undefined) {
    throw new CollectorError('invalid-query', '"after" must be what the page before said as "next".');
  }
  if (limit !== undefined && !/^[1-9]\d{0,3}$/.test(limit)) {
    throw new CollectorError('invalid-query', '"limit" must be a number from 1.');
  }
  return {
    after: seq === undefined ? undefined : [Number(time), Number(seq)],
    limit: Math.min(Number(limit ?? sizes.usual), sizes.most),
  };
}
