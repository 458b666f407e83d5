import type { FastifyRequest } from 'fastify';
import { mayActAs } from '../../admin/role.js';
import { CollectorError } from '../../errors.js';
import type { RouteContext } from '../../routes/route.js';

/**
 * The project whose statements a request may read: that of its API key, which record store clients send as the password of Basic
 * auth, and others as a bearer.
 *
 * @throws CollectorError when there is no such key, or it is of no single project
 */
export async function authorizeReader(
  { apiKeys, now }: Pick<RouteContext, 'apiKeys' | 'now'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
): Promise<string> {
  const key = await apiKeys.authenticate(asBearer(headers.authorization), now());
  if (key.project === '*') throw new CollectorError('project-needed');
  if (!mayActAs(key.role, 'viewer'))
    throw new CollectorError('role-too-low', `It is ${key.role}, and this needs viewer.`);
  return key.project;
}

function asBearer(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return authorization;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return `Bearer ${text.slice(text.indexOf(':') + 1)}`;
}
