import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { eraseCustomer } from '../customers/erase-customer.js';
import { exportCustomer } from '../customers/export-customer.js';
import { mergedAnonymousIds } from '../customers/merged-anonymous-ids.js';
import { verifyBearer } from '../customers/verify-bearer.js';
import { writeJson } from '../customers/write-json.js';
import { writeText } from '../customers/write-text.js';
import { sendText, tagText } from '../http/send-text.js';
import { findErasure } from '../records/find-erasure.js';
import { findRecord } from '../records/find-record.js';
import { mergeIntoStore } from '../records/merge-into-store.js';
import { readRecord } from '../records/read-record.js';
import { recordLimits } from '../records/record-limits.js';
import type { RouteDescription } from './route.js';

const path = '/v1/me';
const auth = 'customer token';
const json = 'application/json; charset=utf-8';

/** What an identified customer owns: the record, everything else that is known of them, and its erasure. */
export const meRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path,
    what: 'The customer record of whoever the token names, in the project of ?project=…; with an ETag.',
    auth,
    compress: true,
    createHandler: context => async (request, reply) => {
      const { project, userId } = await verifyBearer(context, request, reply);
      const { erased, record } = await context.store.query(async database => ({
        record: await findRecord(database, project, userId),
        erased: await findErasure(database, project, userId),
      }));
      return sendText(request, tellErasure(reply, erased), tagText(JSON.stringify(record), json));
    },
  },
  {
    method: 'PUT',
    path,
    what: 'Joins a customer record into the stored one and answers with the result, after it is durable.',
    auth,
    compress: true,
    bodyLimit: recordLimits.bodyBytes,
    createHandler: context => async (request, reply) => {
      const { project, userId } = await verifyBearer(context, request, reply);
      const record = readRecord(request.body);
      const now = context.now();
      const merged = await context.store.transact(transaction =>
        mergeIntoStore(transaction, { project, userId, record, now }),
      );
      const { body, etag, type } = tagText(JSON.stringify(merged.record), json);
      return tellErasure(reply, merged.erased).header('ETag', etag).type(type).send(body);
    },
  },
  {
    method: 'GET',
    path: `${path}/export`,
    what: 'Everything that is held about the customer, as JSON, or with ?format=text for reading.',
    auth,
    compress: true,
    createHandler: context => async (request, reply) => {
      const { project, userId, anonymousId } = await verifyBearer(context, request, reply);
      const { format } = request.query as { format?: unknown };
      const merged = await context.store.query(database => mergedAnonymousIds(database, project, userId));
      const anonymousIds = [...new Set([...merged, ...(anonymousId === undefined ? [] : [anonymousId])])];
      const parts = exportCustomer(context.store, { project, userId, anonymousIds }, context.now());
      const [write, type, ending] =
        format === 'text' ? [writeText, 'text/plain; charset=utf-8', 'txt'] : [writeJson, json, 'json'];
      return reply
        .header('Content-Disposition', `attachment; filename="docent-${project}.${ending}"`)
        .type(type)
        .send(Readable.from(write(parts)));
    },
  },
  {
    method: 'DELETE',
    path,
    what: 'Erases everything that is known of the customer; with the header Docent-Anonymous-Secret also of this browser.',
    auth,
    createHandler: context => async (request, reply) => {
      const customer = await verifyBearer(context, request, reply);
      return await eraseCustomer(context.store, customer, context.now());
    },
  },
];

/** Says until when everything was erased, so that other devices of the customer delete it, too. */
function tellErasure(reply: FastifyReply, until: number | undefined): FastifyReply {
  return until === undefined ? reply : reply.header('Docent-Erased-Until', until);
}
