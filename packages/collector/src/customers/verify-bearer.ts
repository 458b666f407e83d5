import type { FastifyReply, FastifyRequest } from 'fastify';
import { deriveAnonymousId } from '../commands/derive-anonymous-id.js';
import { CollectorError } from '../errors.js';
import type { RouteContext } from '../routes/route.js';

/** Who asks for what is the own one, as far as it is proven. */
export interface VerifiedCustomer {
  project: string;
  /** Proven by the token. */
  userId: string;
  /** Proven by the secret of this browser; absent when it was not sent. */
  anonymousId?: string;
}

/** Header with the secret that an anonymous id was made from. */
const secretHeader = 'docent-anonymous-secret';

/**
 * The customer of a request to `/v1/me`, by the bearer token. The project is named in the query and decides which keys the token
 * is checked with, so naming another one proves nothing there. A browser that sends the secret of its anonymous id, too,
 * proves that as well.
 *
 * @throws CollectorError `unknown-project`, `token-missing`, `token-refused`, `bad-request`
 */
export async function verifyBearer(
  { projects, tokens, now }: Pick<RouteContext, 'projects' | 'tokens' | 'now'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<VerifiedCustomer> {
  // Not no-store: it would keep the page that asked from the back-forward cache.
  reply.header('Cache-Control', 'private, no-cache').header('Vary', 'Accept-Encoding, Authorization');
  const { project: address } = request.query as { project?: unknown };
  const project = typeof address === 'string' ? projects.get(address)?.project : undefined;
  if (project === undefined) throw new CollectorError('unknown-project');
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) {
    reply.header('WWW-Authenticate', 'Bearer');
    throw new CollectorError('token-missing');
  }
  const verdict = await tokens.verify(project, token, now());
  if ('fault' in verdict) {
    reply.header('WWW-Authenticate', 'Bearer error="invalid_token"');
    throw new CollectorError('token-refused', `${verdict.fault.code}: ${verdict.fault.reason}`);
  }
  const secret = request.headers[secretHeader];
  if (secret === undefined) return { project, userId: verdict.userId };
  // A proof that cannot be read must not count as none: half an erasure would be answered as a whole one.
  if (typeof secret !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(secret)) {
    throw new CollectorError('bad-request', 'Docent-Anonymous-Secret is not the secret of an anonymous id.');
  }
  return { project, userId: verdict.userId, anonymousId: deriveAnonymousId(secret) };
}
