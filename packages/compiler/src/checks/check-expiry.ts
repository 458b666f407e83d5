import type { ProblemList } from '../problems/problem-list.js';
import type { Place } from '../source/locate.js';

/**
 * Warns of content whose day has passed.
 *
 * @param expires what the author wrote; a value that is no date is the validator's business
 * @param now the day is that of UTC
 */
export function checkExpiry(expires: unknown, place: Place, now: Date, problems: ProblemList): void {
  if (typeof expires !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(expires)) return;
  if (expires >= now.toISOString().slice(0, 10)) return;
  const hint = 'Review the content, then move "reviewed" and "expires".';
  problems.add('expired', place, `This expired on ${expires}.`, hint);
}
