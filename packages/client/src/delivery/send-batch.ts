import type { Platform } from '../platform/platform.js';
import { retryAfter } from './backoff.js';
import type { Batch } from './choose-batch.js';
import { type Acknowledgement, readAcknowledgement } from './read-acknowledgement.js';

/** Where messages go. */
export interface Destination {
  /** Full address. */
  url: string;
  writeKey: string | undefined;
  /** Some other Segment-compatible service, which answers in its own way. */
  foreign: boolean;
}

/** What became of a batch. */
export interface Outcome {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Present when the answer says which messages are done with. */
  acknowledgement?: Acknowledgement;
  /** Milliseconds for which the server asks to be left alone. */
  wait: number;
}

/** A request that has not been answered by then is given up and made again later. */
const patience = 30_000;

/**
 * Sends one batch. Never rejects. As `text/plain`, which spares a cross-origin page the preflight request.
 *
 * @param keepalive lets the request outlive the page
 */
export async function sendBatch(
  platform: Platform,
  { url, writeKey, foreign }: Destination,
  { entries, json, token }: Batch,
  keepalive: boolean,
): Promise<Outcome> {
  const ids = entries.map(({ message }) => message.messageId);
  const rest = JSON.stringify({ sentAt: new Date(platform.now()).toISOString(), writeKey, token });
  const timeout = new AbortController();
  const cancel = platform.setTimer(() => timeout.abort(), patience);
  try {
    const answer = await platform.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: `{"batch":${json},${rest.slice(1)}`,
      credentials: 'omit',
      signal: timeout.signal,
      keepalive,
    });
    // Read in any case: an answer left unread keeps Chromium's keepalive quota taken.
    const text = await answer.text();
    const { status } = answer;
    const wait = retryAfter(answer.headers.get('retry-after'), platform.now());
    const acknowledgement = status >= 200 && status < 300 ? readAcknowledgement(text, ids, foreign) : undefined;
    return { status, wait, ...(acknowledgement && { acknowledgement }) };
  } catch {
    return { status: 0, wait: 0 };
  } finally {
    cancel();
  }
}
