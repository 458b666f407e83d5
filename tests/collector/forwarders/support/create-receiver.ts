import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { text } from 'node:stream/consumers';

/** A request that came in. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** What to answer: a status, or more. */
export type Answer = number | { status: number; headers?: Record<string, string>; body?: string };

/** A server that keeps what it is sent. */
export interface Receiver {
  url: string;
  received: Received[];
}

/** Starts a server that ends with the test. */
export async function createReceiver(
  test: TestContext,
  answer: (received: Received, count: number) => Answer | Promise<Answer> = () => 200,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = { headers: request.headers, body: await text(request), path: request.url ?? '' };
      received.push(one);
      const said = await answer(one, received.length);
      const { status, headers = {}, body = '' } = typeof said === 'number' ? { status: said } : said;
      response.writeHead(status, headers).end(body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}
