import { createHmac } from 'node:crypto';

/**
 * A token as a vendor's server signs it for a customer (JWT, HS256), good for an hour.
 *
 * @param {string} secret shared with the collector
 * @param {Record<string, unknown>} claims `sub` is the customer
 */
export function signToken(secret, claims) {
  const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iat: now, exp: now + 3600, ...claims })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}
