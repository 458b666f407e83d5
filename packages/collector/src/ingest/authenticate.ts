import { CollectorError } from '../errors.js';
import { isFields } from './fields.js';
import type { WriteKeys } from './write-keys.js';

/**
 * The project a request may write to, by the write key in Basic auth (as user name) or in the body.
 *
 * @throws CollectorError `unknown-write-key`
 */
export function authenticate(keys: WriteKeys, authorization: string | undefined, body: unknown): string {
  const key = findWriteKey(authorization, body);
  const project = key === undefined ? undefined : keys.projectOf(key);
  if (project === undefined) throw new CollectorError('unknown-write-key');
  return project;
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
