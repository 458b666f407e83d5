import type { ReviewsPage, ReviewTopics, VoiceLedger } from '@docent/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCounts } from '../reviews/read/read-counts.js';
import { readReviews } from '../reviews/read/read-reviews.js';
import { readReviewQuery } from '../reviews/read/review-query.js';
import { createReader } from '../reviews/read/read-order.js';
import { toLedger, toVoiceLedger } from '../reviews/read/to-ledger.js';
import { readScope } from '../reviews/read/read-scope.js';
import { createTopics } from '../reviews/topics/create-topics.js';
import type { RouteContext, RouteDescription } from './route.js';

const subject = '/v1/projects/:project/subjects/:id';

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
    path: `${subject}/topics`,
    what: 'What several writers of the newest reviews say: words and phrases, counted, with their stars and with quotes.',
    auth: 'none',
    limit: 'commands',
    compress: true,
    createHandler: context => {
      const topics = createTopics(context);
      return async (request, reply): Promise<ReviewTopics> => await topics.read(readScope(context, request, reply));
    },
  },
  {
    method: 'GET',
    path: `${subject}/ledger`,
    what: 'What was done with the reviews of a subject: received, published, held, removed and why, and their stars before and after; with "of=questions" or "of=answers", what was done with those.',
    auth: 'none',
    limit: 'commands',
    createHandler: createLedgerHandler,
  },
  {
    method: 'GET',
    path: '/v1/projects/:project/ledger',
    what: 'The same of a whole project.',
    auth: 'none',
    limit: 'commands',
    createHandler: createLedgerHandler,
  },
];

function createLedgerHandler(context: RouteContext) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<VoiceLedger> => {
    const { project, subject } = readScope(context, request, reply);
    const read = createReader(request.query as Record<string, unknown>);
    const of = read('of', /^(reviews|questions|answers)$/, 'reviews, questions or answers') ?? 'reviews';
    const counts = await context.store.query(database => readCounts(database, project, subject));
    if (of === 'reviews') return toLedger(counts);
    return toVoiceLedger(counts, of === 'questions' ? 'question' : 'answer');
  };
}
