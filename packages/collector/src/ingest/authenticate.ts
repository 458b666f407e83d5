import type { FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { isFields } from './fields.js';
import { isOriginAllowed } from './is-origin-allowed.js';
import type { WriteKeys } from './write-keys.js';

/**
 * The project a request may write to, by its write key, used from where it may be.
 *
 * @throws CollectorError `unknown-write-key`, `origin-refused`
 */
export function authenticate(keys: WriteKeys, { headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): string {
  return authorize(keys, findWriteKey(headers.authorization, body), headers.origin);
}

/**
 * The project of a write key that may be used from an origin.
 *
 * @param origin absent: the request does not come from a page
 * @throws CollectorError `unknown-write-key`, `origin-refused`
 */
export function authorize(keys: WriteKeys, key: string | undefined, origin: string | undefined): string {
  const known = key === undefined ? undefined : keys.find(key);
  if (!known) throw new CollectorError('unknown-write-key');
  if (!isOriginAllowed(known, origin)) {
    const from =
      origin === undefined ? 'a request without an origin, as servers send it' : JSON.stringify(origin.slice(0, 200));
    throw new CollectorError('origin-refused', `This was ${from}.`);
  }
  return known.project;
}

/** The write key of a request, as it was sent: in Basic auth (as user name) or in the body. */
export function findWriteKey(authorization: string | undefined, body: unknown): string | undefined {
  const key = fromBasic(authorization) ?? (isFields(body) ? body['writeKey'] : undefined);
  return typeof key === 'string' ? key : undefined;
}

function fromBasic(authorization: string | undefined): string | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization ?? '')?.[1];
  if (!encoded) return undefined;
  return Buffer.from(encoded, 'base64').toString('utf8').split(':', 1)[0] || undefined;
}
