import send from '@fastify/send';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';

/** For files named by their content: they never change under their name. */
export const immutable = 'public, max-age=31536000, immutable';

/** How a file is sent. */
export interface SendFileOptions {
  /** Folder that the path stands in and cannot leave. */
  root: string;
  /** Path in the folder. */
  path: string;
  /** The Cache-Control header of the file; errors are never cached. */
  cacheControl: string;
  /** Whether parts may be asked for; only for what is never compressed on its way. Default: false. */
  ranges?: boolean;
  /** Headers that win over those of the file. */
  headers?: Record<string, string>;
}

/**
 * Sends a file: conditional requests, ranges, HEAD.
 *
 * @throws CollectorError `not-found`, `precondition-failed`, `range-not-satisfiable`
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { root, path, cacheControl, ranges = false, headers = {} }: SendFileOptions,
): Promise<FastifyReply> {
  const found = await send(request.raw, encodeURI(path), {
    root,
    acceptRanges: ranges,
    cacheControl: false,
    dotfiles: 'ignore',
    index: false,
  });
  if (found.type !== 'file') {
    found.stream.destroy();
    const range = found.headers['Content-Range'];
    if (range) reply.header('Content-Range', range);
    throw new CollectorError(
      found.statusCode === 416
        ? 'range-not-satisfiable'
        : found.statusCode === 412
          ? 'precondition-failed'
          : 'not-found',
    );
  }
  return reply
    .code(found.statusCode)
    .headers({ ...found.headers, 'Cache-Control': cacheControl, ...headers })
    .send(found.stream);
}
