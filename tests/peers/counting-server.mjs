import { once } from 'node:events';
import { createServer } from 'node:http';
import { decode } from './decode.mjs';
import { modes } from './modes.mjs';
import { settings, success } from './replies.mjs';

/**
 * A collector that every peer takes for its own, and that counts each marker it accepted. How delivering requests are treated
 * can be switched at any time (see `modes`); settings and preflights are always answered.
 *
 * @param {object} [options]
 * @param {number} [options.port] default: a free one
 * @param {(path: string) => Promise<import('./replies.mjs').Reply | undefined>} [options.serve] asked first for every GET
 */
export async function createCountingServer({ port = 0, serve = async () => undefined } = {}) {
  const state = {
    serve,
    mode: modes.ok(),
    seen: new Map(),
    order: [],
    log: [],
    preflights: 0,
    open: 0,
    waiting: new Set(),
  };
  let server = await listen(port, state);
  const address = server.address().port;
  return {
    /** Base address, without a slash at the end. */
    url: `http://127.0.0.1:${address}`,
    /** By marker: how often it was accepted, under which ids, and when first (milliseconds since the epoch). */
    seen: state.seen,
    /** Markers in the order they were accepted, repeats included. */
    order: state.order,
    /** Every delivering request: `{ at, path, type, size, status, markers, ids, open }`; status 0 is a cut connection. */
    log: state.log,
    /** How many preflights were asked. */
    preflights: () => state.preflights,
    /** Switches how delivering requests are treated. */
    setMode: mode => void (state.mode = mode),
    /** Resolves to whether this many different markers were accepted within the time. */
    until: (count, milliseconds) => until(state, count, milliseconds),
    /** Forgets what was counted. */
    reset() {
      state.seen.clear();
      state.order.length = 0;
      state.log.length = 0;
      state.preflights = 0;
    },
    /** Closes the port and cuts what is connected: the server is not there any more. */
    async down() {
      if (server.listening) await shut(server);
    },
    /** Opens the same port again. */
    async up() {
      if (!server.listening) server = await listen(address, state);
    },
    async close() {
      if (server.listening) await shut(server);
    },
  };
}

async function listen(port, state) {
  const server = createServer((request, response) => {
    handle(state, request, response).catch(error => {
      response.destroy();
      // A page that goes away in the middle of a request is part of the tests; anything else is a mistake here.
      if (!request.aborted && error.code !== 'ECONNRESET') console.error(error);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function shut(server) {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function handle(state, request, response) {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (request.method === 'OPTIONS') {
    state.preflights++;
    return send(request, response, { status: 204 });
  }
  const known = (request.method === 'GET' && (await state.serve(path))) || settings(request.method, path);
  const body = await collect(request);
  if (known) return send(request, response, known);
  state.open++;
  try {
    await deliver(state, { request, response, path, body });
  } finally {
    state.open--;
  }
}

async function collect(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function deliver(state, { request, response, path, body }) {
  const at = Date.now();
  const events = decode(body);
  const markers = events.flatMap(event => event.markers);
  const fate = await state.mode({ path, markers, size: body.length, at });
  if (fate.record) record(state, events, at);
  const answer = fate.answer ?? success(path, events);
  state.log.push({
    at,
    path,
    type: request.headers['content-type'],
    size: body.length,
    status: fate.destroy ? 0 : answer.status,
    markers,
    ids: events.map(({ id }) => id),
    open: state.open,
  });
  if (fate.wait) await new Promise(done => setTimeout(done, fate.wait));
  if (fate.destroy) request.socket.destroy();
  else send(request, response, answer);
}

function record(state, events, at) {
  for (const { markers, id } of events) {
    for (const marker of markers) {
      const known = state.seen.get(marker) ?? { times: 0, ids: new Set(), at };
      known.times++;
      if (id !== undefined) known.ids.add(id);
      state.seen.set(marker, known);
      state.order.push(marker);
    }
  }
  for (const check of state.waiting) check();
}

function until(state, count, milliseconds) {
  return new Promise(resolve => {
    const finish = answer => {
      clearTimeout(timer);
      state.waiting.delete(check);
      resolve(answer);
    };
    const check = () => state.seen.size >= count && finish(true);
    const timer = setTimeout(() => finish(false), milliseconds);
    state.waiting.add(check);
    check();
  });
}

/** Snowplow sends cookies along, which rules out the star; Retry-After must be exposed or no page can read it. */
function send(request, response, { status, type, body = '', headers = {} }) {
  response.writeHead(status, {
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': 'Retry-After, X-Sentry-Rate-Limits',
    'access-control-max-age': '600',
    ...(type && { 'content-type': type }),
    ...headers,
  });
  response.end(body);
}
