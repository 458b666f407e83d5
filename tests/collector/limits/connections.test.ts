import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listen } from '@docent/collector';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';

async function open(test: TestContext, bodyMs = 10_000) {
  const collector = await openCollector(test, { limits: { bodyMs } });
  const { port, close } = await listen(collector, { port: 0 });
  test.after(() => close(0));
  return { collector, connect: () => connect(port, '127.0.0.1') };
}

/** A request as it goes over the wire; `headers` may be as broken as somebody wants. */
function request(body: string | Buffer, headers: string[] = [`Content-Length: ${Buffer.byteLength(body)}`]): Buffer {
  const head = ['POST /v1/batch HTTP/1.1', 'Host: c', 'Content-Type: application/json', ...headers, '', ''].join(
    '\r\n',
  );
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

function batch({ key }: TestCollector, id: string): string {
  return JSON.stringify({ writeKey: key, batch: [howtoCompleted(id)] });
}

async function answer(socket: Socket): Promise<{ status: number; code: string | undefined }> {
  const received = await text(socket);
  const [head = '', body = ''] = received.split('\r\n\r\n');
  const code = body.startsWith('{') ? JSON.parse(body).error?.code : undefined;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), code };
}

async function expectNothing({ app, events }: TestCollector): Promise<void> {
  assert.deepEqual(await events(), []);
  assert.match((await app.inject('/metrics')).body, /^docent_request_bytes_waiting 0$/m);
}

describe('a connection', () => {
  it('whose body trickles is ended after its time, with a reason, and holds nothing', async t => {
    const { collector, connect } = await open(t, 50);
    const socket = connect();
    socket.write(request(batch(collector, 'a')).subarray(0, -10));
    assert.deepEqual(await answer(socket), { status: 408, code: 'request-timeout' });
    await expectNothing(collector);
  });

  it('that is half closed after a whole request is answered', async t => {
    const { collector, connect } = await open(t);
    const socket = connect();
    const body = batch(collector, 'a');
    socket.end(request(body, [`Content-Length: ${body.length}`, 'Connection: close']));
    assert.equal((await answer(socket)).status, 200);
    assert.equal((await collector.events()).length, 1);
  });

  it('that is half closed within a request is ended, and holds nothing', async t => {
    const { collector, connect } = await open(t);
    const socket = connect();
    socket.end(request(batch(collector, 'a')).subarray(0, -1));
    assert.notEqual((await answer(socket)).status, 200);
    await expectNothing(collector);
  });

  it('that breaks off within a request holds nothing', async t => {
    const { collector, connect } = await open(t);
    const arrived = once(collector.app.server, 'request');
    const socket = connect();
    socket.write(request(batch(collector, 'a')).subarray(0, -1));
    const [, response] = await arrived;
    const ended = once(response, 'close');
    socket.resetAndDestroy();
    await ended;
    await expectNothing(collector);
  });

  const games: [what: string, headers: (body: string) => string[]][] = [
    ['two lengths', body => [`Content-Length: ${body.length}`, 'Content-Length: 5']],
    [
      'a length and chunks (request smuggling)',
      body => [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked'],
    ],
    ['a negative length', () => ['Content-Length: -1']],
    ['a length that is no number', () => ['Content-Length: 1e3']],
    ['a header without a name', body => [`Content-Length: ${body.length}`, ': x']],
    ['a null character in a header', body => [`Content-Length: ${body.length}`, 'X-A: a\0b']],
    ['headers of 20 kB', body => [`Content-Length: ${body.length}`, `X-A: ${'x'.repeat(20_000)}`]],
    ['an expectation nobody can meet', body => [`Content-Length: ${body.length}`, 'Expect: the-unexpected']],
    ['chunks of a size that is no number', () => ['Transfer-Encoding: chunked', '', 'zz']],
  ];
  it('with games in its headers is refused, and nothing is stored', async t => {
    const { collector, connect } = await open(t);
    for (const [what, headers] of games) {
      await t.test(what, async () => {
        const body = batch(collector, 'a');
        const socket = connect();
        socket.end(request(body, ['Connection: close', ...headers(body)]));
        const { status } = await answer(socket);
        assert.ok([400, 413, 417, 431].includes(status), `${status}`);
      });
    }
    await expectNothing(collector);
  });

  it('may bring its body byte by byte', async t => {
    const { collector, connect } = await open(t);
    const chunks = [...gzipSync(batch(collector, 'a'))].map(byte =>
      Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]),
    );
    const socket = connect();
    const head = request('', ['Transfer-Encoding: chunked', 'Content-Encoding: GZIP', 'Connection: close']);
    socket.end(Buffer.concat([head, ...chunks, Buffer.from('0\r\n\r\n')]));
    assert.equal((await answer(socket)).status, 200);
    assert.equal((await collector.events()).length, 1);
  });
});
