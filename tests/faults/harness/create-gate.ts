import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode } from '../../peers/decode.mjs';
import { settings } from '../../peers/replies.mjs';

/** One event in a request: its number, and the id by which a store could tell that it has it already. */
export interface Marked {
  number: number;
  id: string | undefined;
}

/** What is answered to a request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** One request that arrived at the gate. */
export interface Received {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  /** With query. */
  path: string;
  headers: IncomingMessage['headers'];
  /** Bytes as they were sent. */
  body: Buffer;
  events: Marked[];
  /** It brings events; no fault but a closed port touches what asks for settings. */
  delivers: boolean;
  /** HTTP status it was answered with; 0: none. */
  status: number;
  /** Milliseconds since the epoch; 0: not. */
  answeredAt: number;
  /** Milliseconds since the epoch until which the answer asked to be left alone. */
  until: number;
  /** A fault has got hold of it. */
  faulted: boolean;
  /** What is behind the gate has taken it. */
  stored: boolean;
  /** Whoever sent it is no longer there to hear an answer. */
  gone: () => boolean;
}

/** What stands behind the gate. */
export type Upstream = (request: Received) => Promise<Answer>;
/** Does something to a request, passing it on or not; `undefined`: the socket is destroyed without an answer. */
export type Fault = (request: Received, pass: () => Promise<Answer>) => Promise<Answer | undefined>;

/** What the pages take for the collector: it passes on what arrives, unless there is a fault. */
export interface Gate {
  /** Without a slash at the end. */
  readonly url: string;
  readonly requests: Received[];
  /** CORS preflights, which no fault touches. */
  preflights: number;
  fault: Fault | undefined;
  /** From now on nothing listens, and what was connected is not any more. */
  closePort(): Promise<void>;
  /** Listens again, at the same port. */
  openPort(): Promise<void>;
  close(): Promise<void>;
}

/** Listens on a port of the system's choice. */
export async function createGate(upstream: Upstream): Promise<Gate> {
  let server: Server | undefined;
  let port = 0;
  const requests: Received[] = [];

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    if (incoming.method === 'OPTIONS') {
      gate.preflights++;
      response.writeHead(204, cors(incoming)).end();
      return;
    }
    const { method = 'GET', url: path = '/' } = incoming;
    const received: Received = {
      at: Date.now(),
      method,
      path,
      headers: incoming.headers,
      body,
      events: eventsOf(body),
      delivers: settings(method, path.split('?')[0] ?? path) === undefined,
      status: 0,
      answeredAt: 0,
      until: 0,
      faulted: false,
      stored: false,
      gone: () => incoming.socket.destroyed,
    };
    requests.push(received);
    const pass = async () => {
      const answer = await upstream(received);
      received.stored = answer.status < 300;
      return answer;
    };
    const fault = received.delivers ? gate.fault : undefined;
    received.faulted = fault !== undefined;
    const answer = await (fault ? fault(received, pass) : pass());
    if (!answer || response.destroyed) {
      response.destroy();
      return;
    }
    received.status = answer.status;
    received.answeredAt = Date.now();
    const wait = answer.headers['retry-after'];
    if (wait) received.until = /^\d+$/.test(wait) ? Date.now() + Number(wait) * 1000 : Date.parse(wait);
    response.writeHead(answer.status, { ...answer.headers, ...cors(incoming) }).end(answer.body);
  }

  const gate: Gate = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    requests,
    preflights: 0,
    fault: undefined,
    async closePort() {
      const closing = server;
      server = undefined;
      await new Promise<void>(resolve => {
        if (!closing) return resolve();
        closing.close(() => resolve());
        closing.closeAllConnections();
      });
    },
    async openPort() {
      if (server) return;
      const opening = createServer((incoming, response) => {
        handle(incoming, response).catch(() => response.destroy());
      });
      server = opening;
      await new Promise<void>((resolve, reject) => {
        opening.once('error', reject).listen(port, '127.0.0.1', resolve);
      });
      port = (opening.address() as AddressInfo).port;
    },
    close: () => gate.closePort(),
  };
  await gate.openPort();
  return gate;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function eventsOf(body: Buffer): Marked[] {
  return decode(body).flatMap(({ markers, id }: { markers: string[]; id: string | undefined }) =>
    markers.map(marker => ({ number: Number(marker.slice(3, 8)), id })),
  );
}

/** As servers for pages of any origin answer, credentials included. */
function cors({ headers }: IncomingMessage): Record<string, string> {
  return {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': 'Retry-After',
    'access-control-max-age': '600',
    vary: 'Origin',
  };
}
