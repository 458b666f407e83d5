import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import type { Held, RequestMemory } from '../limits/request-memory.js';
import { receiveBody } from './receive-body.js';

const unzip = promisify(gunzip);

const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);

/** How bodies are read. */
export interface ReadBodiesOptions {
  /** What all bodies together may take, from their first byte until their request is answered. */
  memory: RequestMemory;
  /** Milliseconds a body may take to arrive. */
  withinMs: number;
  /** Whether the route of a request takes images as they are. */
  takesImages: (request: FastifyRequest) => boolean;
}

/**
 * Bodies are JSON, whatever they say they are: `sendBeacon` and analytics-next send JSON as text/plain, which spares the
 * preflight. For the same reason gzip is recognised without being announced. `__proto__` and `constructor.prototype` are dropped from it, so that they change nothing anywhere.
 */
export function readBodies(app: FastifyInstance, { memory, withinMs, takesImages }: ReadBodiesOptions): void {
  const parseJson = app.getDefaultJsonParser('remove', 'remove');
  const heldBy = new WeakMap<FastifyRequest, Held>();
  app.addHook('onRequest', async (request, reply) => {
    if (withoutBody.has(request.method)) return;
    const held = memory.open(request.ip);
    heldBy.set(request, held);
    for (const end of ['finish', 'close']) reply.raw.once(end, () => held.release());
  });
  // Who is still sending what nobody waits for any more should stop.
  app.addHook('onError', async (_, reply, error) => {
    if (error instanceof CollectorError && error.code === 'request-timeout') reply.header('Connection', 'close');
  });
  app.removeAllContentTypeParsers();

  async function receive(request: FastifyRequest, payload: NodeJS.ReadableStream) {
    const held = heldBy.get(request) ?? memory.open(request.ip);
    const { bodyLimit } = request.routeOptions;
    return { body: await receiveBody(request, payload, held, { withinMs, bodyLimit }), held, bodyLimit };
  }
  app.addContentTypeParser(
    ['application/json', 'text/plain'],
    async (request: FastifyRequest, payload: NodeJS.ReadableStream) => {
      const { body, held, bodyLimit } = await receive(request, payload);
      const plain = await inflate(request.headers['content-encoding']?.toLowerCase(), body, bodyLimit);
      if (plain !== body) held.add(plain.length);
      const text = decode(plain);
      return await new Promise((resolve, reject) => {
        void parseJson(request, text, (error, value) => {
          if (error) reject(new CollectorError('invalid-json'));
          else resolve(value);
        });
      });
    },
  );
  app.addContentTypeParser(/^image\//, async (request: FastifyRequest, payload: NodeJS.ReadableStream) => {
    if (!takesImages(request)) throw new CollectorError('unsupported-media-type');
    return (await receive(request, payload)).body;
  });
}

async function inflate(encoding: string | undefined, body: Buffer, bodyLimit: number): Promise<Buffer> {
  const isPlain = (!encoding || encoding === 'identity') && !startsLikeGzip(body);
  if (isPlain) return body;
  if (encoding && encoding !== 'gzip' && encoding !== 'identity') throw new CollectorError('unsupported-media-type');
  try {
    // The bound holds while it is unpacked: a bomb is given up when it has grown to the size of the largest body.
    return await unzip(body, { maxOutputLength: bodyLimit });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new CollectorError(tooLarge ? 'body-too-large' : 'invalid-encoding');
  }
}

/** The magic number of RFC 1952, with which no JSON begins. */
function startsLikeGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new CollectorError('invalid-json');
  }
}
