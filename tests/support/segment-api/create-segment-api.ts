import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { judgeRequest } from './judge-request.js';

/** What goes wrong with a request: nothing of it is taken. */
export type Fault =
  /** "Rate limits": 429 with Retry-After in seconds. */
  | { status: 429; retryAfter: number }
  | { status: 500 | 502 | 503 }
  /** A hotel's login page answers in the place of the server. */
  | { portal: true };

/** A server that takes what Segment documents, and nothing else. */
export interface SegmentApi {
  /** Origin. */
  url: string;
  /** Everything that was not as documented. */
  violations: string[];
  /** Messages of the requests that were answered with success, repeated ones included. */
  messages: Record<string, unknown>[];
  /** What became of each request, oldest first, with the time it came at in milliseconds since the epoch. */
  requests: { at: number; outcome: string }[];
  /** The next requests fail, one by one, like this. */
  failNext(...faults: Fault[]): void;
  close(): Promise<void>;
}

/**
 * Starts the server on a port that the system chooses. Browsers may call it from any origin, as they may Segment's own.
 *
 * @param writeKey the only one it takes
 */
export async function createSegmentApi(writeKey: string): Promise<SegmentApi> {
  const violations: string[] = [];
  const messages: Record<string, unknown>[] = [];
  const requests: SegmentApi['requests'] = [];
  const faults: Fault[] = [];

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'content-type, authorization');
      response.setHeader('access-control-allow-methods', 'POST');
      return void response.writeHead(204).end();
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const done = (outcome: string) => requests.push({ at: Date.now(), outcome });
    const fault = faults.shift();
    if (fault) {
      done('portal' in fault ? 'portal' : String(fault.status));
      return fail(response, fault);
    }
    const { method = '', url: path = '', headers } = request;
    const judgement = judgeRequest({
      method,
      path,
      headers: headers as Record<string, string>,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    violations.push(...judgement.violations);
    if (judgement.writeKey !== writeKey) violations.push(`The write key is ${judgement.writeKey}.`);
    const bad = judgement.violations.length > 0 || judgement.writeKey !== writeKey;
    done(bad ? '400' : '200');
    if (!bad) messages.push(...judgement.messages);
    response.writeHead(bad ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(bad ? { success: false, message: judgement.violations[0] } : { success: true }));
  }

  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations,
    messages,
    requests,
    failNext: (...next) => void faults.push(...next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function fail(response: ServerResponse, fault: Fault): void {
  if ('portal' in fault) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome to our Wi-Fi</title>');
    return;
  }
  if (fault.status === 429) response.setHeader('retry-after', String(fault.retryAfter));
  response.writeHead(fault.status).end();
}
