import type { Server } from 'node:http';

/**
 * Answers whoever closes their half of the connection after a request, which TCP allows; by default Node breaks such a
 * request off as soon as it notices, and what was stored would not be acknowledged.
 */
export function answerHalfClosed(server: Server): void {
  Object.assign(server, { httpAllowHalfOpen: true });
}
