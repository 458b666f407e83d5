import type { BatchResponse, MessageType } from '@docent/schema';
import type { FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { authenticate, findWriteKey } from '../ingest/authenticate.js';
import { isFields } from '../ingest/fields.js';
import { ingest } from '../ingest/ingest.js';
import type { Envelope } from '../ingest/judge.js';
import { readBatch } from '../ingest/read-batch.js';
import { verifyRequestToken } from '../tokens/verify-request-token.js';
import type { RouteContext, RouteDescription } from './route.js';

// No answer of these routes says `Cache-Control: no-store`: it would keep the page that sent from the back-forward cache.

const singleTypes = ['track', 'identify', 'page', 'group', 'alias'] as const satisfies readonly MessageType[];

/** Ingestion by the Segment HTTP API, and under the short names that Segment's analytics-next posts to. */
export const ingestRoutes: readonly RouteDescription[] = [
  batchRoute('/v1/batch', 'Takes up to 1,000 messages of the Segment spec; answers after they are durable.'),
  ...singleTypes.map(type => singleRoute(`/v1/${type}`, type, `Takes one ${type} message.`)),
  batchRoute('/v1/b', 'The same as /v1/batch, for analytics-next.'),
  ...singleTypes.map(type =>
    singleRoute(`/v1/${type.charAt(0)}`, type, `The same as /v1/${type}, for analytics-next.`),
  ),
];

function batchRoute(path: string, what: string): RouteDescription {
  return {
    method: 'POST',
    path,
    what,
    auth: 'write key',
    limit: 'ingest',
    createHandler: context => async request => {
      const receivedAt = context.now();
      const project = authenticate(context.keys, request);
      const { messages, sentAt, context: shared } = readBatch(request.body);
      countMessages(context, request, messages.length);
      return await store(context, project, request.body, messages, { receivedAt, sentAt, context: shared });
    },
  };
}

function singleRoute(path: string, type: MessageType, what: string): RouteDescription {
  return {
    method: 'POST',
    path,
    what,
    auth: 'write key',
    limit: 'ingest',
    createHandler: context => async request => {
      const receivedAt = context.now();
      const project = authenticate(context.keys, request);
      if (!isFields(request.body)) throw new CollectorError('invalid-body', 'Send one message as an object.');
      countMessages(context, request, 1);
      const answer = await store(context, project, request.body, [{ ...request.body, type }], { receivedAt });
      const [refusal] = answer.refused;
      if (refusal) throw new CollectorError('message-refused', refusal.reason);
      return answer;
    },
  };
}

function countMessages({ rates }: RouteContext, { headers, body }: FastifyRequest, messages: number): void {
  rates.takeKey('ingest', findWriteKey(headers.authorization, body) ?? '', messages);
}

async function store(
  context: RouteContext,
  project: string,
  body: unknown,
  messages: unknown[],
  envelope: Omit<Envelope, 'project' | 'verifiedUserId'>,
): Promise<BatchResponse> {
  const token = await verifyRequestToken(context, project, body, envelope.receivedAt);
  const answer = await ingest(context, messages, { ...envelope, project, verifiedUserId: token.userId });
  return { ...answer, ...(token.fault && { token: token.fault }) };
}
