import { DocentError, type ErrorCode } from '@docent/schema/names';
import type { Fetch } from '../platform/platform.js';

/** Long enough for a slow phone, short enough that the customer sees "offline" instead of a skeleton for ever. */
const patience = 15_000;

/**
 * Loads published JSON, without cookies.
 *
 * @throws {DocentError} `not-found` (404, 410), `unreachable` (no answer, or any other status), `invalid` (not JSON)
 */
export async function fetchJson(fetch: Fetch, url: string): Promise<unknown> {
  const fail = (code: ErrorCode, what: string) => new DocentError(code, `${url} ${what}.`);
  let answer;
  let text;
  try {
    answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(patience) });
    text = await answer.text();
  } catch {
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
