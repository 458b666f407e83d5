import { InvalidArgumentError } from 'commander';

/**
 * A moment from the command line, in milliseconds since the epoch: a date (its beginning in UTC) or an RFC 3339 time.
 *
 * @throws InvalidArgumentError when it is neither
 */
export function parseTime(text: string): number {
  const time = /^\d{4}-\d\d-\d\d([Tt ].*)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InvalidArgumentError('A time is a date such as 2026-11-22, or 2026-11-22T09:30:00Z.');
  }
  return time;
}

/**
 * A whole number that is not negative, from the command line.
 *
 * @throws InvalidArgumentError when it is something else
 */
export function parseCount(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
