import type { DeliveryProblem } from '../forwarder-kind.js';
import type { PostAnswer } from './http-client.js';
import { readRetryAfter } from './read-retry-after.js';

/** The request itself is wrong. 401, 403, 404 and the like are no such answers: they speak of keys and addresses, which get mended. */
const refusals = new Set([400, 409, 411, 413, 415, 422]);
/** Busy, or something before the receiver speaks in its place. */
const busy = new Set([408, 425, 429, 502, 503, 504]);

/**
 * What an answer means for the events that were sent.
 *
 * @param now milliseconds since the epoch
 * @returns undefined when they were taken
 */
export function judgeAnswer({ status, retryAfter, contentType }: PostAnswer, now: number): DeliveryProblem | undefined {
  if (status >= 200 && status < 300) {
    // A login page or a parked domain answers everything with success.
    if (!/html/i.test(contentType)) return undefined;
    return { kind: 'unavailable', reason: 'The address answers with a web page. Check it, and proxies on the way.' };
  }
  const wait = readRetryAfter(retryAfter, now);
  const retry = wait === undefined ? {} : { retryAfterMs: wait };
  if (refusals.has(status)) return { kind: 'refused', reason: `The receiver answered ${status}.` };
  if (status >= 300 && status < 400) {
    return {
      kind: 'unavailable',
      reason: `The receiver answered ${status}, and redirects are not followed. Name the address it leads to.`,
    };
  }
  if (status === 401 || status === 403) {
    return {
      kind: 'unavailable',
      reason: `The receiver answered ${status}: check the key or password of this forwarder.`,
    };
  }
  if (status >= 500 && !busy.has(status))
    return { kind: 'failed', reason: `The receiver answered ${status}.`, ...retry };
  return { kind: 'unavailable', reason: `The receiver answered ${status}.`, ...retry };
}
