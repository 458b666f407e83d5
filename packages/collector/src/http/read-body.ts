import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { limits } from '@docent/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';

const unzip = promisify(gunzip);

/**
 * Bodies are JSON, whatever they say they are: `sendBeacon` and analytics-next send JSON as text/plain, which spares the
 * preflight. For the same reason gzip is recognised without being announced. `__proto__` and `constructor.prototype` are dropped from it, so that they change nothing anywhere.
 */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('remove', 'remove');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'text/plain'],
    { parseAs: 'buffer', bodyLimit: limits.batchBytes },
    async (request: FastifyRequest, body: Buffer) => {
      const text = decode(await inflate(request.headers['content-encoding'], body));
      return await new Promise((resolve, reject) => {
        void parseJson(request, text, (error, value) => {
          if (error) reject(new CollectorError('invalid-json'));
          else resolve(value);
        });
      });
    },
  );
}

async function inflate(encoding: string | undefined, body: Buffer): Promise<Buffer> {
  const isPlain = (!encoding || encoding === 'identity') && !startsLikeGzip(body);
  if (isPlain) return body;
  if (encoding && encoding !== 'gzip' && encoding !== 'identity') throw new CollectorError('unsupported-media-type');
  try {
    return await unzip(body, { maxOutputLength: limits.batchBytes });
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
