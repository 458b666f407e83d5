import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen } from '@docent/collector';
import { storedMessage } from '../../contract/stored-message.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { createReceiver } from './support/create-receiver.js';
import { fastTiming } from './support/fast-timing.js';

describe('the forwarder to a Segment-compatible pipeline', () => {
  it('fills a second collector with what the first has', async t => {
    const pipeline = await openCollector(t);
    const { url } = await listen(pipeline, { port: 0 });
    const { post, forwarders, events } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: `${url}/v1/batch`, writeKey: pipeline.key }],
      forwarderTiming: fastTiming,
    });
    // The sender's clock is an hour slow, which both have to find out.
    const hourAgo = (seconds: number) => new Date(Date.now() - 3_600_000 - seconds * 1000).toISOString();
    await post(
      [
        howtoCompleted('m-1', { timestamp: hourAgo(30) }),
        { type: 'identify', messageId: 'm-2', userId: 'customer-1', traits: { plan: 'pro' }, timestamp: hourAgo(20) },
        { type: 'track', event: 'Desk Bought', messageId: 'm-3', userId: 'customer-1', originalTimestamp: hourAgo(10) },
        { type: 'page', messageId: 'm-4', anonymousId: 'visitor-2', name: 'Desks' },
      ],
      { sentAt: hourAgo(0) },
    );
    await forwarders.idle();
    const [sent, arrived] = [await events(), await pipeline.events()];
    const kept = ({ messageId, type, event, userId, anonymousId, tab, sequence }: (typeof sent)[number]) => ({
      ...{ messageId, type, event, userId, anonymousId, tab, sequence },
    });
    assert.deepEqual(arrived.map(kept), sent.map(kept));
    arrived.forEach(({ timestamp, originalTimestamp, message }, index) => {
      const before = sent[index];
      assert.ok(Math.abs(timestamp - (before?.timestamp ?? 0)) < 30_000, 'the time by the right clock');
      if (before?.originalTimestamp) assert.equal(originalTimestamp, before.originalTimestamp);
      const { sentAt: _sentAt, timestamp: time, ...fields } = JSON.parse(message) as Record<string, unknown>;
      const { timestamp: timeBefore = time, ...fieldsBefore } = JSON.parse(before?.message ?? '{}') as typeof fields;
      assert.deepEqual({ ...fields, time }, { ...fieldsBefore, time: timeBefore });
    });
  });

  it('makes dead letters of what the pipeline refuses, with its code', async t => {
    const pipeline = await openCollector(t);
    const { url } = await listen(pipeline, { port: 0 });
    const { store, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: `${url}/v1/batch`, writeKey: pipeline.key }],
      forwarderTiming: fastTiming,
    });
    // Stored by a version whose catalogue had other properties.
    const old = { type: 'track', event: 'Howto Completed', userId: 'customer-1', properties: { total: 'six' } };
    await store.append('desks', [
      storedMessage('m-1', { message: JSON.stringify(howtoCompleted('m-1')) }),
      storedMessage('m-2', { message: JSON.stringify({ ...old, messageId: 'm-2' }) }),
      storedMessage('m-3', { message: JSON.stringify(howtoCompleted('m-3')) }),
    ]);
    await forwarders.idle();
    assert.deepEqual(
      (await pipeline.events()).map(({ messageId }) => messageId),
      ['m-1', 'm-3'],
    );
    const letters = await store.query(database => database.selectFrom('dead_letters').selectAll().execute());
    assert.deepEqual(
      letters.map(letter => letter.message_id),
      ['m-2'],
    );
    assert.match(letters[0]?.reason ?? '', /^The receiver refused it\. invalid-properties: An event of the catalogue/);
  });

  it('keeps nothing that a receiver says in words, which may repeat who the customer is', async t => {
    const refused = [
      { messageId: 'm-1', code: 'customer-1', reason: 'customer-1 <anna@customer.example> is unknown' },
      { messageId: 'm-2', code: '__proto__', reason: 'anna@customer.example' },
    ];
    const receiver = await createReceiver(t, () => ({ status: 200, body: JSON.stringify({ accepted: [], refused }) }));
    const { store, post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: receiver.url, writeKey: 'the key' }],
      forwarderTiming: fastTiming,
    });
    await post(['m-1', 'm-2'].map(id => howtoCompleted(id, { userId: 'customer-1' })));
    await forwarders.idle();
    const letters = await store.query(database => database.selectFrom('dead_letters').selectAll().execute());
    assert.equal(letters.length, 2);
    assert.doesNotMatch(JSON.stringify(letters), /anna|customer-1|customer\.example/);
  });

  it('keeps to 500 kB a request, 32 kB an event, and shows its write key as Basic auth', async t => {
    const receiver = await createReceiver(t, () => ({ status: 200, body: '{"success":true}' }));
    const { store, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: `${receiver.url}/v1/batch`, writeKey: 'the key' }],
      forwarderTiming: fastTiming,
    });
    const large = (id: string, bytes: number) =>
      storedMessage(id, {
        message: JSON.stringify({ ...howtoCompleted(id), properties: { text: 'x'.repeat(bytes) } }),
      });
    await store.append('desks', [
      ...Array.from({ length: 20 }, (_, index) => large(`m-${index}`, 31_000)),
      large('too-large', 40_000),
      large('last', 10),
    ]);
    await forwarders.idle();
    const sizes = receiver.received.map(({ body }) => Buffer.byteLength(body));
    assert.ok(sizes.every(size => size <= 512_000) && sizes.length === 2, `sizes ${sizes.join(', ')}`);
    const ids = receiver.received.flatMap(({ body }) =>
      (JSON.parse(body) as { batch: { messageId: string }[] }).batch.map(({ messageId }) => messageId),
    );
    assert.equal(ids.length, 21);
    assert.ok(ids.includes('last') && !ids.includes('too-large'));
    assert.equal(receiver.received[0]?.headers.authorization, `Basic ${btoa('the key:')}`);
    assert.equal((await forwarders.lag())[0]?.deadLetters, 1);
  });

  it('waits as long as the receiver asks for', async t => {
    const times: number[] = [];
    const receiver = await createReceiver(t, (_, count) => {
      times.push(performance.now());
      return count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : 200;
    });
    const { post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: receiver.url, writeKey: 'the key' }],
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1')]);
    await forwarders.idle();
    const [first = 0, second = 0] = times;
    assert.equal(times.length, 2);
    assert.ok(second - first >= 990, `came back after ${second - first} ms`);
  });

  it('keeps everything while the key is wrong, a login page answers, or the address has moved', async t => {
    const answers = [401, 403, 404, { status: 302, headers: { location: 'http://127.0.0.1:1/' } }];
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html>' };
    const receiver = await createReceiver(t, (_, count) => [...answers, page][count - 1] ?? 200);
    const { post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'segment', url: receiver.url, writeKey: 'the key' }],
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1')]);
    await forwarders.idle();
    assert.equal(receiver.received.length, 6);
    const [lag] = await forwarders.lag();
    assert.deepEqual([lag?.events, lag?.deadLetters], [0, 0]);
  });
});
