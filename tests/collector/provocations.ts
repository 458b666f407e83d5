import { once } from 'node:events';
import { connect } from 'node:net';
import { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { type CollectorErrorCode, type CreatedApiKey, listen, StoreError } from '@docent/collector';
import { administer, type AdminAnswer, apiKey, postForm, publishSources } from './support/admin.js';
import { asCustomer, withTokens } from './support/customers.js';
import { howtoCompleted } from './support/messages.js';
import { openCollector, type TestCollector } from './support/open-collector.js';
import { storeThatFails } from './support/store-that-fails.js';
import { asAuthor, ask, reply } from './support/questions.js';
import { secretOf, sendCommand } from './support/reviews.js';

/** What a request was answered with. */
export interface Answer {
  status: number;
  body: string;
}

const pngSignature = '\x89PNG\r\n\x1a\n';

/** How each error comes about: a request that is answered with it. */
export const provocations: Record<CollectorErrorCode, (test: TestContext) => Promise<Answer>> = {
  'bad-request': get('/%zz'),
  'invalid-json': post('{"batch":'),
  'invalid-encoding': post('not gzip', { 'content-encoding': 'gzip' }),
  'invalid-body': post(key => JSON.stringify({ writeKey: key })),
  'not-an-image': image('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'animated-image': image(`${pngSignature}\0\0\0\x08acTL\0\0\0\0IDAT`),
  'image-too-large': image(`${pngSignature}\0\0\0\x0dIHDR\0\xff\0\0\0\xff\0\0\x08\0\0\0\0\x0e\xb2\x54\x4d\0\0\0\0IDAT`),
  'broken-image': image(pngSignature),
  'message-refused': post(key => JSON.stringify({ writeKey: key, event: 'Booking Moved' }), {}, '/v1/track'),
  'unknown-write-key': post('{"writeKey":"wk_guessed","batch":[{}]}'),
  'metrics-protected': get('/metrics', { 'x-forwarded-for': '192.0.2.7' }),
  'missing-api-key': admin(),
  'unknown-api-key': get('/v1/admin/projects/desks/keys', {
    authorization: `Bearer dk_${'a'.repeat(12)}_${'a'.repeat(32)}`,
  }),
  'revoked-api-key': admin('/write-keys', async (collector, { key, id }) => {
    const { key: other } = await apiKey(collector);
    await administer(collector, other, `/keys/${id}/revoke`, {});
    return key;
  }),
  'expired-api-key': admin('/write-keys', async (collector, { key, id }) => {
    await administer(collector, key, `/keys/${id}/rotate`, { overlapHours: 0 });
    return key;
  }),
  'origin-refused': async test => {
    const collector = await openCollector(test);
    const { key } = await apiKey(collector);
    await administer(collector, key, `/write-keys/${collector.key}/rules`, { server: false });
    const payload = { writeKey: collector.key, batch: [{}] };
    return toAnswer(await collector.app.inject({ method: 'POST', url: '/v1/batch', payload }));
  },
  'role-too-low': admin('/keys', async collector => (await apiKey(collector, 'viewer')).key),
  'unknown-key': admin('/keys/nobody/revoke', async (_, { key }) => key, {}),
  'too-many-keys': admin(
    '/write-keys',
    async (collector, { key }) => {
      await administer(collector, key, '/write-keys', {});
      return key;
    },
    {},
  ),
  'last-write-key': async test => {
    const collector = await openCollector(test);
    const { key } = await apiKey(collector);
    const { status, body } = await administer(collector, key, `/write-keys/${collector.key}/revoke`, {});
    return { status, body: JSON.stringify(body) };
  },
  'token-missing': get('/v1/me?project=desks'),
  'token-refused': get('/v1/me?project=desks', { authorization: 'Bearer forged' }),
  'unknown-subject': subject('DELETE'),
  'unknown-review': review,
  'accepted-by-asker': acceptedByAsker,
  'subject-refused': subject('PUT', { title: '' }),
  'newer-record': async test => {
    const collector = await openCollector(test, withTokens);
    return toAnswer(await asCustomer(collector, { method: 'PUT', payload: { version: 3 } }));
  },
  'unknown-version': admin('/production/rollback', async (_, { key }) => key, { version: 'v7' }),
  'unknown-schedule': admin('/planned/nothing/cancel', async (_, { key }) => key, {}),
  'nothing-before': publishing(({ key }, collector) => administer(collector, key, '/production/rollback', {})),
  'served-from-file': admin('/production/rollback', async (_, { key }) => key, {}, 'desks'),
  'publishing-frozen': publishing(async ({ key }, collector) => {
    await administer(collector, key, '/settings', { frozen: true });
    return await publishSources(collector, key);
  }),
  'staging-first': publishing(async ({ key }, collector) => {
    await administer(collector, key, '/settings', { stagingFirst: true });
    return await publishSources(collector, key);
  }),
  'publication-too-large': publishing(async ({ key }, collector) => {
    const form = new FormData();
    form.append('video.mp4', new Blob([Buffer.alloc(64_000_001)]), 'video.mp4');
    return await postForm(collector, key, '/v1/admin/projects/desks/production/publish', form);
  }),
  'project-invalid': publishing(({ key }, collector) => publishSources(collector, key, { project: 'shelves' })),
  'invalid-query': statements('?surprise=1'),
  'xapi-version': statements('', ''),
  'project-needed': statements('', '1.0.3', '*'),
  'unknown-statement': statements('?statementId=7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92'),
  'not-found': get('/v2/batch'),
  'unknown-project': get('/v1/projects/chairs/manifest.json'),
  'unknown-receipt': get('/v1/receipts/0192f0c1-7a3b-7c41-9d2e-5f60718293a4'),
  'request-timeout': brokenConnection('ERR_HTTP_REQUEST_TIMEOUT'),
  'precondition-failed': asset({ 'if-match': '"another"' }),
  'body-too-large': post(JSON.stringify({ text: 'x'.repeat(600_000) })),
  'unsupported-media-type': post('<batch/>', { 'content-type': 'application/xml' }),
  'range-not-satisfiable': asset({ range: 'bytes=99999-' }),
  'rate-limited': async test => {
    const { app } = await openCollector(test, { limits: { ingest: { perAddress: { perSecond: 0.001, burst: 1 } } } });
    await app.inject({ method: 'POST', url: '/v1/batch', payload: {} });
    return toAnswer(await app.inject({ method: 'POST', url: '/v1/batch', payload: {} }));
  },
  'headers-too-large': brokenConnection('HPE_HEADER_OVERFLOW'),
  internal: failingStore(new TypeError('secret of the code')),
  'sdk-not-built': async test => {
    const { app } = await openCollector(test, { sdk: '/nowhere' });
    return toAnswer(await app.inject('/v1/docent.js'));
  },
  'store-unavailable': failingStore(new StoreError('disk full at /secret/path')),
  overloaded: async test => {
    const { app } = await openCollector(test, { limits: { heldBytes: 10 } });
    return toAnswer(await app.inject({ method: 'POST', url: '/v1/batch', payload: { batch: [{}] } }));
  },
  'shutting-down': requestWhileClosing,
};

/** Asks for statements with a key of a project, or of the installation. */
function statements(query: string, version = '1.0.3', project = 'desks') {
  return async (test: TestContext): Promise<Answer> => {
    const collector = await openCollector(test);
    const { key } = await apiKey(collector, 'viewer', project);
    const headers = { authorization: `Bearer ${key}`, ...(version && { 'x-experience-api-version': version }) };
    return toAnswer(await collector.app.inject({ url: `/xapi/statements${query}`, headers }));
  };
}

function toAnswer({ statusCode, body }: { statusCode: number; body: string }): Answer {
  return { status: statusCode, body };
}

function get(url: string, headers: Record<string, string> = {}) {
  return async (test: TestContext) => toAnswer(await (await openCollector(test)).app.inject({ url, headers }));
}

function post(body: string | ((key: string) => string), headers: Record<string, string> = {}, url = '/v1/batch') {
  return async (test: TestContext) => {
    const { app, key } = await openCollector(test);
    const payload = typeof body === 'string' ? body : body(key);
    return toAnswer(
      await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } }),
    );
  };
}

/** Asks for a path of the administration, with the key that `prepare` gives. */
function admin(
  path = '/keys',
  prepare?: (collector: TestCollector, key: CreatedApiKey) => Promise<string>,
  payload?: object,
  served?: 'desks',
) {
  return async (test: TestContext) => {
    const collector = await openCollector(test, path.startsWith('/production') && !served ? { projects: [] } : {});
    const key = await prepare?.(collector, await apiKey(collector));
    const { status, body } = await administer(collector, key, path, payload);
    return { status, body: JSON.stringify(body) };
  };
}

function subject(method: 'PUT' | 'DELETE', payload?: object) {
  return async (test: TestContext) => {
    const collector = await openCollector(test);
    const headers = { authorization: `Bearer ${(await apiKey(collector, 'author')).key}` };
    const url = '/v1/admin/projects/desks/subjects/desk-1';
    return toAnswer(await collector.app.inject({ method, url, headers, ...(payload && { payload }) }));
  };
}

function image(bytes: string) {
  const receiptHash = 'x'.repeat(43);
  return async (test: TestContext) => {
    const { app, key } = await openCollector(test);
    const url = `/v1/media?writeKey=${key}&receiptHash=${receiptHash}`;
    const headers = { 'content-type': 'image/png' };
    return toAnswer(await app.inject({ method: 'POST', url, headers, payload: Buffer.from(bytes, 'latin1') }));
  };
}

/** Does something with a collector that was started without a file. */
function publishing(work: (key: CreatedApiKey, collector: TestCollector) => Promise<AdminAnswer>) {
  return async (test: TestContext) => {
    const collector = await openCollector(test, { projects: [] });
    const { status, body } = await work(await apiKey(collector), collector);
    return { status, body: JSON.stringify(body) };
  };
}

function asset(headers: Record<string, string>) {
  return async (test: TestContext) => {
    const { app } = await openCollector(test);
    const manifest = (await app.inject('/v1/projects/desks/manifest.json')).json();
    const entity = (await app.inject(`/v1/projects/desks/e/${manifest.entities['howto:assemble'].en}.json`)).json();
    const url = new URL(entity.steps[0].image.src, 'http://c/v1/projects/desks/e/').pathname;
    return toAnswer(await app.inject({ url, headers }));
  };
}

function failingStore(error: Error) {
  return async (test: TestContext) => {
    const { app, key } = await openCollector(test, { store: await storeThatFails(error) });
    const payload = { writeKey: key, batch: [howtoCompleted('a')] };
    return toAnswer(await app.inject({ method: 'POST', url: '/v1/batch', payload }));
  };
}

/** What Node reports when a connection does not carry a readable request; takes a minute or a broken client otherwise. */
function brokenConnection(code: string) {
  return async (test: TestContext) => {
    const { app } = await openCollector(test);
    await app.ready();
    let written = '';
    const socket = new Duplex({ read() {}, write: (chunk, _, done) => ((written += chunk), done()) });
    app.server.emit('clientError', Object.assign(new Error(code), { code }), socket);
    return parseResponse(written);
  };
}

/** A connection that was opened before the collector began to close, and brings its request afterwards. */
async function requestWhileClosing(test: TestContext): Promise<Answer> {
  const collector = await openCollector(test);
  const { port, close } = await listen(collector, { port: 0 });
  const accepted = once(collector.app.server, 'connection');
  const socket = connect(port, '127.0.0.1');
  await accepted;
  const closed = close();
  socket.write('GET /healthz HTTP/1.1\r\nHost: c\r\n\r\n');
  const received = await text(socket);
  await closed;
  return parseResponse(received);
}

function parseResponse(text: string): Answer {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), body };
}

/** Decides about a review that is not there. */
async function review(test: TestContext): Promise<Answer> {
  const collector = await openCollector(test);
  const { key } = await apiKey(collector, 'publisher');
  const response = await collector.app.inject({
    method: 'POST',
    url: '/v1/admin/projects/desks/reviews/none/decisions',
    headers: { authorization: `Bearer ${key}` },
    payload: { decision: 'publish' },
  });
  return toAnswer(response);
}

/** The vendor accepts another answer than who asked. */
async function acceptedByAsker(test: TestContext): Promise<Answer> {
  const collector = await openCollector(test);
  const { commandId: target } = await ask(collector);
  const { commandId: id } = await reply(collector, target);
  const payload = { target, secret: secretOf(target) };
  await sendCommand(collector, { name: 'accept-answer', ref: `answer:${id}`, payload });
  const { body, status } = await asAuthor(collector, `/answers/${id}/acceptance`, { accepted: true });
  return { status, body: JSON.stringify(body) };
}
