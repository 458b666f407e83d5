import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import { openCollector } from '../support/open-collector.js';

const types = ['track', 'identify', 'page', 'group', 'alias'] as const;
const fields = {
  track: { event: 'Booking Moved' },
  identify: { traits: { role: 'cio' } },
  page: { name: 'Calendar' },
  group: { groupId: 'account-7' },
  alias: { previousId: 'visitor-1' },
};

describe('clients made for Segment', () => {
  it('may send the write key as the user name of Basic auth', async t => {
    const { app, key, events } = await openCollector(t);
    const response = await app.inject({
      method: 'POST',
      url: '/v1/track',
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      payload: { event: 'Booking Moved', userId: 'customer-1', messageId: 'a' },
    });
    assert.deepEqual(response.json(), { accepted: ['a'], refused: [] });
    assert.equal((await events())[0]?.type, 'track');
  });

  for (const type of types) {
    it(`may send one ${type} message, under the long name and the short one of analytics-next`, async t => {
      const { app, key, events } = await openCollector(t);
      for (const [messageId, url] of [`/v1/${type}`, `/v1/${type[0]}`].entries()) {
        const message = { messageId: `ajs-next-${messageId}`, anonymousId: 'visitor-1', ...fields[type] };
        const response = await app.inject({
          method: 'POST',
          url,
          headers: { 'content-type': 'text/plain' },
          payload: JSON.stringify({ ...message, writeKey: key, sentAt: new Date().toISOString() }),
        });
        assert.equal(response.statusCode, 200, response.body);
      }
      assert.deepEqual(
        (await events()).map(event => event.type),
        [type, type],
      );
    });
  }

  it('may send batches to the short name', async t => {
    const { app, key } = await openCollector(t);
    const batch = [{ type: 'page', messageId: 'a', anonymousId: 'visitor-1' }];
    const response = await app.inject({ method: 'POST', url: '/v1/b', payload: { writeKey: key, batch } });
    assert.deepEqual(response.json().accepted, ['a']);
  });

  it('are told why a single message was not stored', async t => {
    const { app, key } = await openCollector(t);
    const response = await app.inject({ method: 'POST', url: '/v1/track', payload: { writeKey: key, event: 'x' } });
    assert.equal(response.statusCode, 400);
    assert.match(response.json().error.message, /messageId is missing/);
  });

  it('get settings that send them here and nowhere else', async t => {
    const { app, key } = await openCollector(t);
    const { statusCode, body } = await app.inject({
      url: `/v1/projects/${key}/settings`,
      headers: { host: 'learn.example.com' },
    });
    assert.equal(statusCode, 200);
    const { integrations } = JSON.parse(body);
    assert.deepEqual(Object.keys(integrations), ['Segment.io']);
    assert.equal(integrations['Segment.io'].apiHost, 'learn.example.com/v1');
    assert.equal(integrations['Segment.io'].apiKey, key);
    assert.equal((await app.inject('/v1/projects/wk_guessed/settings')).statusCode, 401);
  });

  it('get the public address of a collector behind a proxy', async t => {
    const { app, key } = await openCollector(t, { publicUrl: 'https://learn.example.com' });
    const { integrations } = (await app.inject(`/v1/projects/${key}/settings`)).json();
    assert.equal(integrations['Segment.io'].apiHost, 'learn.example.com/v1');
    assert.equal(integrations['Segment.io'].protocol, 'https');
  });
});

describe('pages of any origin', () => {
  it('may send, without credentials', async t => {
    const { app, post } = await openCollector(t);
    const { headers, statusCode } = await app.inject({
      method: 'OPTIONS',
      url: '/v1/batch',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['access-control-max-age'], '86400');
    assert.match(String(headers['access-control-allow-headers']), /content-type/);
    assert.equal((await post([])).status, 400);
  });

  it('may send compressed; the permission to is kept for a day and costs no work', async t => {
    const store = await openSqliteStore({ path: ':memory:' });
    const { app } = await openCollector(t, { store });
    await store.close();
    for (const url of ['/v1/batch', '/v1/commands']) {
      const { headers, statusCode, body } = await app.inject({
        method: 'OPTIONS',
        url,
        headers: {
          origin: 'https://shop.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-encoding,content-type',
        },
      });
      assert.equal(statusCode, 204);
      assert.equal(body, '');
      assert.match(String(headers['access-control-allow-headers']), /content-encoding/);
      assert.equal(headers['access-control-max-age'], '86400');
      assert.equal(headers['cache-control'], 'public, max-age=86400');
      assert.match(String(headers.vary), /Access-Control-Request-Headers/i);
    }
  });

  it('stay in the back-forward cache: no answer to an event says no-store, and none asks for a password', async t => {
    const { app, key } = await openCollector(t);
    const message = { type: 'page', messageId: 'a', anonymousId: 'visitor-1' };
    for (const payload of [{ writeKey: key, batch: [message] }, { writeKey: 'guessed' }, {}]) {
      const { headers } = await app.inject({ method: 'POST', url: '/v1/batch', payload });
      assert.equal(headers['cache-control'], undefined);
      assert.equal(headers['www-authenticate'], undefined);
      assert.equal(headers['access-control-allow-origin'], '*');
    }
  });
});
