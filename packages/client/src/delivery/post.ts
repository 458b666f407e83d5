import type { Platform } from '../platform/platform.js';
import { retryAfter } from './backoff.js';

/** What a server answered. */
export interface Posted {
  /** HTTP status; 0 when there was no answer. */
  status: number;
  text: string;
  /** Milliseconds for which the server asks to be left alone. */
  wait: number;
}

/** How to send. */
export interface PostOptions {
  /** Pack the body. Default: false. */
  gzip?: boolean;
  /** The request outlives the page. Default: false. */
  keepalive?: boolean;
  /** Milliseconds after which it is given up. Default: 30,000. */
  patience?: number;
  /** Default: `text/plain`, which spares a cross-origin page the preflight request, and which our collector reads as JSON. */
  type?: string;
}

/** Sends JSON, or a file. Never rejects. */
export async function post(
  platform: Platform,
  url: string,
  body: string | Blob,
  { gzip = false, keepalive = false, patience = 30_000, type = 'text/plain' }: PostOptions = {},
): Promise<Posted> {
  const timeout = new AbortController();
  const cancel = platform.setTimer(() => timeout.abort(), patience);
  try {
    const packed = gzip && typeof body === 'string' ? await platform.gzip(body) : undefined;
    const answer = await platform.fetch(url, {
      method: 'POST',
      headers: { 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) },
      body: packed ?? body,
      credentials: 'omit',
      signal: timeout.signal,
      keepalive,
    });
    // Read in any case: an answer left unread keeps Chromium's keepalive quota taken.
    const text = await answer.text();
    return { status: answer.status, text, wait: retryAfter(answer.headers.get('retry-after'), platform.now()) };
  } catch {
    return { status: 0, text: '', wait: 0 };
  } finally {
    cancel();
  }
}
