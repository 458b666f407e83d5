import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCollector } from '../support/open-collector.js';

describe('health', () => {
  it('says it is alive and ready, with its projects', async t => {
    const { app } = await openCollector(t);
    assert.deepEqual((await app.inject('/healthz')).json(), { status: 'alive' });
    assert.deepEqual((await app.inject('/readyz')).json(), { status: 'ready', projects: ['desks'] });
  });

  it('says it is alive but not ready when the store takes nothing', async t => {
    const { app, store } = await openCollector(t);
    await store.close();
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    const { statusCode, headers, body } = await app.inject('/readyz');
    assert.equal(statusCode, 503);
    assert.ok(headers['retry-after']);
    assert.equal(JSON.parse(body).error.code, 'store-unavailable');
  });
});
