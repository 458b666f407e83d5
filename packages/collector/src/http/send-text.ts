import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A text with the tag that changes when it changes. */
export interface TaggedText {
  body: string;
  /** As the header has it; weak, because the same text is sent in several encodings. */
  etag: string;
  /** Content type. */
  type: string;
}

/** Sends a text, or 304 when the asker has it. */
export function sendText(request: FastifyRequest, reply: FastifyReply, { body, etag, type }: TaggedText): FastifyReply {
  reply.header('ETag', etag);
  const known = request.headers['if-none-match']?.split(',').map(tag => tag.trim());
  if (known?.includes(etag) || known?.includes('*')) return reply.code(304).send();
  return reply.type(type).send(body);
}

/** Tags a text with a hash of it. */
export function tagText(body: string, type: string): TaggedText {
  return { body, type, etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
