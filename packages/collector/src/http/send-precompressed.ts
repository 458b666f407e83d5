import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Negotiator } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile, type SendFileOptions } from './send-file.js';

const negotiator = new Negotiator({ supportedValues: ['br'] });

/** Sends the brotli file beside a script (`<path>.br`) to those who read it, made once and better than on the fly; else the script. */
export async function sendPrecompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  options: Pick<SendFileOptions, 'root' | 'path' | 'cacheControl'>,
): Promise<FastifyReply> {
  const accepts = negotiator.negotiate(String(request.headers['accept-encoding'] ?? '')) === 'br';
  const type = { 'Content-Type': 'text/javascript; charset=utf-8' };
  if (!accepts || !(await isFile(join(options.root, `${options.path}.br`)))) {
    return await sendFile(request, reply, { ...options, headers: type });
  }
  return await sendFile(request, reply, {
    ...options,
    path: `${options.path}.br`,
    headers: { ...type, 'Content-Encoding': 'br' },
  });
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
