import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError } from '../../errors.js';
import type { RouteContext } from '../../routes/route.js';
import type { ReviewScope } from './find-places.js';

/** Long enough that a crowd costs one request, short enough that nobody waits for their own review. */
const shared = 'public, max-age=15';

/**
 * Of which project, and of which subject (in an address without one: empty), somebody wants to read; the answer may be kept for a while.
 *
 * @throws CollectorError `unknown-project`
 */
export function readScope({ projects }: RouteContext, request: FastifyRequest, reply: FastifyReply): ReviewScope {
  const { project: address, id = '' } = request.params as { project: string; id?: string };
  const project = projects.get(address)?.project;
  if (project === undefined) throw new CollectorError('unknown-project');
  reply.header('Cache-Control', shared);
  return { project, subject: id };
}
