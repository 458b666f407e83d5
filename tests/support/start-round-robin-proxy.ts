import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that takes one server after the other, and the next when one is gone. */
export interface RoundRobinProxy {
  url: string;
  close(): void;
}

/**
 * Starts a proxy on the loopback interface. It keeps a request and its answer whole, so that one whose server dies over it can be
 * sent to the next: what nginx does with `proxy_next_upstream … non_idempotent`.
 *
 * @param targets addresses of the servers; they may go and come back
 * @param attempts how many servers a request is sent to at most; with 1, whoever asks notices that one is gone
 */
export async function startRoundRobinProxy(
  targets: readonly string[],
  attempts = targets.length,
): Promise<RoundRobinProxy> {
  let turn = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const first = turn++;
      // Counted from the request's own first server: another request in between must not lead it to the one that is gone again.
      const forward = (attempt: number) => {
        const target = targets[(first + attempt) % targets.length] ?? '';
        const { method, headers, url } = request;
        const onward = send(`${target}${url}`, { method: method ?? 'GET', headers, agent: false }, answer => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', () => {});
          answer.on('end', () =>
            response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(parts)),
          );
          answer.on('close', () => {
            if (!answer.complete) fail();
          });
        });
        let failed = false;
        const fail = () => {
          if (failed) return;
          failed = true;
          if (attempt + 1 < attempts) forward(attempt + 1);
          else response.writeHead(502).end();
        };
        onward.on('error', fail);
        onward.end(Buffer.concat(chunks));
      };
      forward(0);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
