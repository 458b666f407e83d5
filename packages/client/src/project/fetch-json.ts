import { DocentError } from '@docent/schema/names';
import type { Platform } from '../platform/platform.js';

/** Long enough for a slow phone, short enough that the customer sees "offline" instead of a skeleton for ever. */
const patience = 15_000;

/**
 * Loads published JSON, without cookies.
 *
 * @param what named in the error, as the subject of a sentence
 * @throws {DocentError} `not-found` (404, 410), `unreachable` (no answer, or any other status), `invalid` (not JSON)
 */
export async function fetchJson(platform: Platform, url: string, what: string): Promise<unknown> {
  const timeout = new AbortController();
  const cancel = platform.setTimer(() => timeout.abort(), patience);
  let status: number;
  let text: string;
  try {
    const answer = await platform.fetch(url, { credentials: 'omit', signal: timeout.signal });
    status = answer.status;
    text = await answer.text();
  } catch {
    throw new DocentError('unreachable', `${what} could not be loaded from ${url}: no answer.`);
  } finally {
    cancel();
  }
  if (status === 404 || status === 410) throw new DocentError('not-found', `${what} does not exist at ${url}.`);
  if (status < 200 || status > 299) {
    throw new DocentError('unreachable', `${what} could not be loaded from ${url}: status ${status}.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DocentError('invalid', `${what} at ${url} is not JSON.`);
  }
}
