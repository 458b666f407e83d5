import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Headers that say that somebody else asked: a proxy on this machine, or a page in a browser on it. */
const foreign = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via', 'origin', 'sec-fetch-site'];

/**
 * Whether a request may see the metrics: with the token as bearer where one is set, otherwise only straight from this
 * machine.
 */
export function mayReadMetrics(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  token?: string,
): boolean {
  if (token !== undefined) {
    const given = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(digest(given), digest(token));
  }
  return isLoopback(socket.remoteAddress) && !foreign.some(name => name in headers);
}

function isLoopback(address: string | undefined): boolean {
  try {
    return ipaddr.process(address ?? '').range() === 'loopback';
  } catch {
    return false;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
