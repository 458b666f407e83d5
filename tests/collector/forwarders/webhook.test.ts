import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verifyWebhook } from '@docent/collector';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { createReceiver } from './support/create-receiver.js';
import { fastTiming } from './support/fast-timing.js';

const secret = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`;
const [current, next] = [secret('a'), secret('b')];

describe('the forwarder to a webhook', () => {
  it('sends each event as a request that the receiver can verify', async t => {
    const receiver = await createReceiver(t);
    const { post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'webhook', url: receiver.url, secrets: [current], allowPrivate: true }],
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1')]);
    await forwarders.idle();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const verdict = verifyWebhook({ headers, body, secrets: [current] });
    assert.equal(verdict.valid, true);
    const { type, timestamp, data } = JSON.parse(body) as Record<string, unknown>;
    assert.equal(type, 'Howto Completed');
    assert.equal(timestamp, '2026-11-22T09:30:00.000Z');
    const { project, messageId, verified, message } = data as Record<string, unknown>;
    assert.deepEqual({ project, messageId, verified }, { project: 'desks', messageId: 'm-1', verified: false });
    assert.deepEqual(message, howtoCompleted('m-1'));
  });

  it('signs with both secrets while one replaces the other', async t => {
    const receiver = await createReceiver(t);
    const { post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'webhook', url: receiver.url, secrets: [next, current], allowPrivate: true }],
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1')]);
    await forwarders.idle();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    for (const secrets of [[current], [next]]) assert.equal(verifyWebhook({ headers, body, secrets }).valid, true);
  });

  it('keeps the id of an event when it sends it again, so that it can be dropped', async t => {
    const receiver = await createReceiver(t, (_, count) => (count === 1 ? 503 : 200));
    const { post, forwarders } = await openCollector(t, {
      forwarders: [{ kind: 'webhook', url: receiver.url, secrets: [current], allowPrivate: true }],
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1')]);
    await forwarders.idle();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    assert.equal(ids.length, 2);
    assert.equal(ids[0], ids[1]);
  });

  it('sends only the events it is asked for', async t => {
    const receiver = await createReceiver(t);
    const { post, forwarders } = await openCollector(t, {
      forwarders: [
        {
          kind: 'webhook',
          url: receiver.url,
          secrets: [current],
          allowPrivate: true,
          events: ['Desk Bought', 'identify'],
        },
      ],
      forwarderTiming: fastTiming,
    });
    await post([
      howtoCompleted('m-1'),
      { type: 'track', event: 'Desk Bought', messageId: 'm-2', userId: 'customer-1' },
      { type: 'identify', messageId: 'm-3', userId: 'customer-1' },
    ]);
    await forwarders.idle();
    const types = receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
    assert.deepEqual(types.sort(), ['Desk Bought', 'identify']);
    assert.equal((await forwarders.lag())[0]?.events, 0);
  });

  it('makes a dead letter of the one event that is refused', async t => {
    const receiver = await createReceiver(t, ({ body }) => (body.includes('"m-2"') ? 422 : 200));
    const { post, forwarders, store } = await openCollector(t, {
      forwarders: [{ kind: 'webhook', url: receiver.url, secrets: [current], allowPrivate: true }],
      forwarderTiming: fastTiming,
    });
    await post(['m-1', 'm-2', 'm-3'].map(id => howtoCompleted(id)));
    await forwarders.idle();
    assert.equal(receiver.received.length, 3);
    const letters = await store.query(database => database.selectFrom('dead_letters').selectAll().execute());
    assert.deepEqual(
      letters.map(letter => [letter.message_id, letter.reason]),
      [['m-2', 'The receiver answered 422.']],
    );
  });
});

describe('verifying a webhook', () => {
  const now = Date.UTC(2026, 10, 22, 10);
  // The vector of the Standard Webhooks specification's libraries.
  const vector = {
    secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    body: '{"test": 2432232314}',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    now: 1_614_265_330_000,
  };

  it('agrees with the specification', () => {
    assert.deepEqual(verifyWebhook(vector), { valid: true, id: 'msg_p5jXN8AQM9LWM0D4loKWxJek' });
  });

  it('refuses what was changed, is signed by another, is old or early, or has no signature', () => {
    const { headers } = vector;
    assert.equal(verifyWebhook({ ...vector, body: '{"test": 2432232315}' }).valid, false);
    assert.equal(verifyWebhook({ ...vector, headers: { ...headers, 'webhook-id': 'msg_other' } }).valid, false);
    assert.equal(verifyWebhook({ ...vector, secrets: [current] }).valid, false);
    assert.equal(verifyWebhook({ ...vector, now }).valid, false);
    assert.equal(verifyWebhook({ ...vector, now: vector.now + 301_000 }).valid, false);
    assert.equal(verifyWebhook({ ...vector, now: vector.now - 301_000 }).valid, false);
    assert.equal(verifyWebhook({ ...vector, now: vector.now + 299_000 }).valid, true);
    assert.equal(verifyWebhook({ ...vector, headers: {} }).valid, false);
    assert.equal(verifyWebhook({ ...vector, headers: { ...headers, 'webhook-signature': 'v1,' } }).valid, false);
  });
});
