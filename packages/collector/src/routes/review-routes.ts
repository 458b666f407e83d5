import type { ReviewLedger, ReviewsPage } from '@docent/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { readCounts } from '../reviews/read/read-counts.js';
import { readReviews } from '../reviews/read/read-reviews.js';
import { readReviewQuery } from '../reviews/read/review-query.js';
import { toLedger } from '../reviews/read/to-ledger.js';
import type { RouteContext, RouteDescription } from './route.js';

const subject = '/v1/projects/:project/subjects/:id';
/** Long enough that a crowd costs one request, short enough that nobody waits for their own review. */
const shared = 'public, max-age=15';

/** What everybody may read of reviews. Counted with commands, since it is worked out and not just sent. */
export const reviewRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: `${subject}/reviews`,
    what: 'A page of the published reviews of a subject; the first also has the headline and those to show first.',
    auth: 'none',
    limit: 'commands',
    compress: true,
    createHandler:
      context =>
      async (request, reply): Promise<ReviewsPage> => {
        const scope = readScope(context, request, reply);
        const query = readReviewQuery(request.query as Record<string, unknown>);
        return await context.store.query(database => readReviews(database, scope, query));
      },
  },
  {
    method: 'GET',
    path: `${subject}/ledger`,
    what: 'What was done with the reviews of a subject: received, published, held, removed and why, and their stars before and after.',
    auth: 'none',
    limit: 'commands',
    createHandler: createLedgerHandler,
  },
  {
    method: 'GET',
    path: '/v1/projects/:project/ledger',
    what: 'The same of all reviews of a project.',
    auth: 'none',
    limit: 'commands',
    createHandler: createLedgerHandler,
  },
];

function createLedgerHandler(context: RouteContext) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<ReviewLedger> => {
    const { project, subject } = readScope(context, request, reply);
    return toLedger(await context.store.query(database => readCounts(database, project, subject)));
  };
}

function readScope({ projects }: RouteContext, request: FastifyRequest, reply: FastifyReply) {
  const { project: address, id = '' } = request.params as { project: string; id?: string };
  const project = projects.get(address)?.project;
  if (project === undefined) throw new CollectorError('unknown-project');
  reply.header('Cache-Control', shared);
  return { project, subject: id };
}
