import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CollectorErrorCode, httpErrors, StoreError } from '@docent/collector';
import { provocations } from './provocations.js';
import { howtoCompleted } from './support/messages.js';
import { openCollector } from './support/open-collector.js';
import { storeThatFails } from './support/store-that-fails.js';

describe('errors of the HTTP interface', () => {
  for (const [code, provoke] of Object.entries(provocations)) {
    it(`${code} has its status and a message, and tells nothing of the inside`, async t => {
      const { status, body } = await provoke(t);
      const { error, ...rest } = JSON.parse(body);
      assert.deepEqual(rest, {});
      assert.deepEqual(Object.keys(error), ['code', 'message']);
      assert.equal(error.code, code);
      const { status: expected, message } = httpErrors[code as CollectorErrorCode];
      assert.equal(status, expected);
      assert.ok(error.message.startsWith(message));
      assert.doesNotMatch(body, /secret of|secret\/|\.js|\.ts|node_modules|\\n +at /);
    });
  }

  it('are logged once, with the reason where it is our fault', async t => {
    const { app, key, log } = await openCollector(t, { store: await storeThatFails(new StoreError('disk full')) });
    await app.inject({ method: 'POST', url: '/v1/batch', payload: { writeKey: key, batch: [howtoCompleted('a')] } });
    assert.equal(log.length, 1);
    assert.equal(log[0]?.level, 'error');
    assert.match(String(log[0]?.error), /disk full/);
  });

  it('that may pass say when to try again, and let pages read it', async t => {
    const { app, key } = await openCollector(t, { store: await storeThatFails(new StoreError('disk full')) });
    const { headers } = await app.inject({
      method: 'POST',
      url: '/v1/batch',
      payload: { writeKey: key, batch: [howtoCompleted('a')] },
    });
    assert.match(String(headers['retry-after']), /^\d+$/);
    assert.equal(headers['access-control-expose-headers'], 'ETag, Retry-After, Docent-Erased-Until');
  });
});
