import type { CustomerRecord } from '@docent/schema';
import { retryAfter } from '../delivery/backoff.js';
import type { Platform } from '../platform/platform.js';

/** What the collector answered. */
export interface RecordAnswer {
  /** HTTP status; 0 when there was no answer that can be read. */
  status: number;
  /** The whole record as the collector has it now, of whatever version; there with a status of 200. */
  record?: unknown;
  /** Until when the customer had everything erased, in milliseconds since the epoch; `-Infinity`: never. */
  erased: number;
  /** Milliseconds for which the collector asks to be left alone. */
  wait: number;
}

/** Milliseconds; a request that has not been answered by then is given up and made again later. */
const patience = 30_000;

/**
 * Asks the collector for the customer's record, giving it what it does not know yet. Never rejects. Nothing of it is left in the
 * browser's cache, where no erasure would find it.
 *
 * @param url with the project in its query
 * @param news `undefined`: there are none, it only asks
 * @param keepalive the request outlives the page
 */
export async function sendRecord(
  platform: Platform,
  url: string,
  token: string,
  news: CustomerRecord | undefined,
  keepalive: boolean,
): Promise<RecordAnswer> {
  const timeout = new AbortController();
  const cancel = platform.setTimer(() => timeout.abort(), patience);
  try {
    const answer = await platform.fetch(url, {
      method: news ? 'PUT' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(news && { 'content-type': 'application/json' }) },
      ...(news && { body: JSON.stringify(news) }),
      cache: 'no-store',
      credentials: 'omit',
      signal: timeout.signal,
      keepalive,
    });
    const text = await answer.text();
    const { headers, status } = answer;
    return {
      status,
      ...(status === 200 && { record: JSON.parse(text) as unknown }),
      erased: Number(headers.get('docent-erased-until') ?? -Infinity),
      wait: retryAfter(headers.get('retry-after'), platform.now()),
    };
  } catch {
    return { status: 0, erased: -Infinity, wait: 0 };
  } finally {
    cancel();
  }
}
