import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listen } from '@docent/collector';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';

async function send({ app }: TestCollector, payload: string | Buffer, headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/batch',
    payload,
    headers: { 'content-type': 'text/plain', ...headers },
  });
  return { status: response.statusCode, code: response.json().error?.code, body: response.json() };
}

describe('a hostile or broken body', () => {
  it('is answered with an error that says what is wrong, and stores nothing', async t => {
    const collector = await openCollector(t);
    const { key } = collector;
    const bodies: [what: string, body: string | Buffer, status: number, code: string][] = [
      ['nothing', '', 400, 'invalid-json'],
      ['HTML', '<!doctype html>', 400, 'invalid-json'],
      ['a null byte', '{"batch":[\0]}', 400, 'invalid-json'],
      ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, 'invalid-json'],
      ['half an object', '{"batch":[{', 400, 'invalid-json'],
      ['null', 'null', 401, 'unknown-write-key'],
      ['a number', '7', 401, 'unknown-write-key'],
      ['a list', '[]', 401, 'unknown-write-key'],
      ['a key that is an object', '{"writeKey":{},"batch":[{}]}', 401, 'unknown-write-key'],
      ['a key of 400 kB', JSON.stringify({ writeKey: 'w'.repeat(400_000) }), 401, 'unknown-write-key'],
      ['no batch', JSON.stringify({ writeKey: key }), 400, 'invalid-body'],
      ['a batch that is an object', JSON.stringify({ writeKey: key, batch: {} }), 400, 'invalid-body'],
      ['an empty batch', JSON.stringify({ writeKey: key, batch: [] }), 400, 'invalid-body'],
      ['1,001 messages', JSON.stringify({ writeKey: key, batch: Array(1001).fill(0) }), 400, 'invalid-body'],
      ['a context that is a list', JSON.stringify({ writeKey: key, batch: [{}], context: [1] }), 400, 'invalid-body'],
      [
        'a context that would be copied a thousand times',
        JSON.stringify({ writeKey: key, batch: [{}], context: { text: 'x'.repeat(40_000) } }),
        400,
        'invalid-body',
      ],
      [
        'an id of 1 MB',
        JSON.stringify({ writeKey: key, batch: [howtoCompleted('x'.repeat(1e6))] }),
        413,
        'body-too-large',
      ],
      ['a body one byte too long', ' '.repeat(512_001), 413, 'body-too-large'],
    ];
    for (const [what, body, status, code] of bodies) {
      await t.test(what, async () => {
        const answer = await send(collector, body);
        assert.deepEqual({ status: answer.status, code: answer.code }, { status, code });
      });
    }
    assert.deepEqual(await collector.events(), []);
  });

  it('nested deeper than any stack is refused message by message', async t => {
    const collector = await openCollector(t);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const good = JSON.stringify(howtoCompleted('good'));
    const { status, body } = await send(
      collector,
      `{"writeKey":"${collector.key}","batch":[{"context":${deep}},${good}]}`,
    );
    assert.equal(status, 200);
    assert.deepEqual(body.accepted, ['good']);
    assert.equal(body.refused[0].code, 'malformed');
  });

  it('with __proto__ and constructor in it changes nothing', async t => {
    const collector = await openCollector(t);
    const message = JSON.stringify(howtoCompleted('a')).replace(
      '"properties":{',
      '"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"properties":{"__proto__":{"total":"spoofed"},',
    );
    const { body } = await send(
      collector,
      `{"__proto__":{"batch":[1]},"writeKey":"${collector.key}","batch":[${message}]}`,
    );
    assert.deepEqual(body.accepted, ['a']);
    assert.equal('admin' in {}, false);
    assert.doesNotMatch((await collector.events())[0]?.message ?? '', /__proto__|admin|spoofed/);
  });

  it('keeps free text as it was, but for null characters and half characters, which no report could be read past', async t => {
    const { post, events } = await openCollector(t);
    const properties = { text: 'a\0b \ud800 😀 \\u0000 \\ud800' };
    await post([howtoCompleted('a', { event: 'Note Written', properties })]);
    const kept = { text: 'a\ufffdb \ufffd 😀 \\u0000 \\ud800' };
    assert.deepEqual(JSON.parse((await events())[0]?.message ?? '').properties, kept);
  });

  it('of 10 MB is refused while it is still arriving', async t => {
    const collector = await openCollector(t);
    const { url, close } = await listen(collector, { port: 0 });
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', body: 'x'.repeat(10_000_000) });
    assert.equal(response.status, 413);
    assert.equal((await response.json()).error.code, 'body-too-large');
    await close();
  });

  it('that unpacks to more than a body may have is refused', async t => {
    const collector = await openCollector(t);
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    assert.equal((await send(collector, bomb, { 'content-encoding': 'gzip' })).code, 'body-too-large');
    assert.equal((await send(collector, bomb)).code, 'body-too-large');
  });
});

describe('a gzip body', () => {
  it('is recognised though nothing announces it, so that pages need no preflight for it', async t => {
    const collector = await openCollector(t);
    const body = gzipSync(JSON.stringify({ writeKey: collector.key, batch: [howtoCompleted('a')] }));
    assert.deepEqual((await send(collector, body)).body.accepted, ['a']);
    assert.equal((await send(collector, body.subarray(0, -9))).code, 'invalid-encoding');
  });

  it('is unpacked', async t => {
    const collector = await openCollector(t);
    const body = gzipSync(JSON.stringify({ writeKey: collector.key, batch: [howtoCompleted('a')] }));
    assert.deepEqual((await send(collector, body, { 'content-encoding': 'gzip' })).body.accepted, ['a']);
  });
});
