import { DocentError, type ErrorCode } from '@docent/schema/names';
import type { Fetch } from '../platform/platform.js';

/** Long enough for a slow phone, short enough that the customer sees "offline" instead of a skeleton for ever. */
const patience = 15_000;

/**
 * Loads published JSON, without cookies. When nobody answers, what the browser itself still holds of an earlier visit is good
 * enough: what was opened before can be read offline, and nothing is stored for that.
 *
 * @throws {DocentError} `not-found` (404, 410), `unreachable` (no answer, or any other status), `invalid` (not JSON)
 */
export async function fetchJson(fetch: Fetch, url: string, cache?: RequestCache): Promise<unknown> {
  const fail = (code: ErrorCode, what: string) => new DocentError(code, `${url} ${what}.`);
  let answer;
  let text;
  try {
    const signal = AbortSignal.timeout(cache ? patience / 9 : patience);
    answer = await fetch(url, { credentials: 'omit', signal, ...(cache && { cache }) });
    text = await answer.text();
  } catch {
    if (!cache) return fetchJson(fetch, url, 'force-cache');
    throw fail('unreachable', 'did not answer');
  }
  const { status } = answer;
  if (status === 404 || status === 410) throw fail('not-found', 'does not exist');
  if (status < 200 || status > 299) throw fail('unreachable', `answered with status ${status}`);
  try {
    return JSON.parse(text);
  } catch {
    throw fail('invalid', 'is not JSON');
  }
}
