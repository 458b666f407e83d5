import { CollectorError } from '../errors.js';
import { authenticate, findWriteKey } from '../ingest/authenticate.js';
import { createTurns } from '../media/create-turns.js';
import { findShown } from '../media/find-shown.js';
import { mediaLimits } from '../media/media-limits.js';
import { reEncode } from '../media/re-encode.js';
import { storeUpload } from '../media/store-upload.js';
import type { RouteDescription } from './route.js';

/** How long a picture may be kept by others, for it is taken back with what it belongs to: as long as a glance at a page. */
const shortly = 'public, max-age=300';
/** SHA-256 as base64url. */
const hashPattern = /^[A-Za-z0-9_-]{43}$/;

/** Images that commands show. */
export const mediaRoutes: readonly RouteDescription[] = [
  {
    method: 'POST',
    path: '/v1/media',
    what: 'Takes an image (JPEG, PNG, WebP) for the command whose receipt hash is in ?receiptHash=…, and writes it anew; answers with its hash.',
    auth: 'write key',
    bodyLimit: mediaLimits.uploadBytes,
    images: true,
    createHandler: context => {
      const turns = createTurns(mediaLimits.atOnce, mediaLimits.waiting);
      return async (request, reply) => {
        const { writeKey, receiptHash } = request.query as { writeKey?: unknown; receiptHash?: unknown };
        const proof = { writeKey };
        const project = authenticate(context.keys, { headers: request.headers, body: proof });
        context.rates.takeKey('commands', findWriteKey(request.headers.authorization, proof) ?? '', 1);
        if (typeof receiptHash !== 'string' || !hashPattern.test(receiptHash)) {
          throw new CollectorError('invalid-body', 'Send the receipt hash of the command as ?receiptHash=….');
        }
        if (!Buffer.isBuffer(request.body)) throw new CollectorError('not-an-image');
        const upload = request.body;
        const image = await turns(() => reEncode(upload));
        const now = context.now();
        await context.store.transact(transaction => storeUpload(transaction, { project, image, receiptHash, now }));
        const { hash, width, height } = image;
        return reply.code(201).send({ hash, width, height, type: 'image/webp' });
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/projects/:project/media/:hash.webp',
    what: 'An image that an accepted command shows, as long as it is shown; kept by caches for five minutes, then asked for by its ETag.',
    auth: 'none',
    createHandler:
      ({ store, projects }) =>
      async (request, reply) => {
        const { project: address, hash } = request.params as { project: string; hash: string };
        const project = projects.get(address)?.project;
        if (project === undefined) throw new CollectorError('unknown-project');
        const bytes = hashPattern.test(hash)
          ? await store.query(database => findShown(database, project, hash))
          : undefined;
        if (!bytes) throw new CollectorError('not-found');
        const tag = `"${hash}"`;
        reply.header('Cache-Control', shortly).header('ETag', tag);
        if (request.headers['if-none-match'] === tag) return reply.code(304).send();
        return reply
          .header('Content-Security-Policy', "default-src 'none'; sandbox")
          .type('image/webp')
          .send(Buffer.from(bytes));
      },
  },
];
