import assert from 'node:assert/strict';
import { it } from 'node:test';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';

async function sendWith({ app }: TestCollector, writeKey: string, messageId: string, origin?: string) {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/batch',
    headers: origin === undefined ? {} : { origin },
    payload: { writeKey, batch: [{ type: 'page', messageId, userId: 'customer-1' }] },
  });
  return { status: response.statusCode, code: response.json().error?.code as string | undefined };
}

async function manifestKey({ app }: TestCollector): Promise<string> {
  return (await app.inject('/v1/projects/desks/manifest.json')).json().writeKey;
}

onEachStore('a write key', ({ open, itOnce }) => {
  it('is rotated without losing an event: two hold at once, manifests say the newer, the older is revoked', async t => {
    const collector = await open(t);
    const { key: admin } = await apiKey(collector);
    const made = await administer(collector, admin, '/write-keys', {});
    assert.equal(made.status, 201);
    const newer = String(made.body['writeKey']);
    assert.equal(await manifestKey(collector), newer);
    assert.equal((await sendWith(collector, collector.key, 'a')).status, 200);
    assert.equal((await sendWith(collector, newer, 'b')).status, 200);
    assert.equal((await administer(collector, admin, '/write-keys', {})).body.error?.code, 'too-many-keys');

    assert.equal((await administer(collector, admin, `/write-keys/${collector.key}/revoke`, {})).status, 200);
    assert.equal((await sendWith(collector, collector.key, 'c')).code, 'unknown-write-key');
    assert.equal((await sendWith(collector, newer, 'd')).status, 200);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['a', 'b', 'd'],
    );
    const last = await administer(collector, admin, `/write-keys/${newer}/revoke`, {});
    assert.equal(last.body.error?.code, 'last-write-key');
  });

  it('with rules is refused from other origins, and from servers when they may not', async t => {
    const collector = await open(t);
    const { key: admin } = await apiKey(collector);
    const path = `/write-keys/${collector.key}/rules`;
    const rules = { origins: ['https://app.example', 'https://*.shop.example:8443'], server: false };
    assert.equal((await administer(collector, admin, path, rules)).status, 200);
    const cases: [origin: string | undefined, status: number][] = [
      ['https://app.example', 200],
      ['https://eu.shop.example:8443', 200],
      ['https://a.eu.shop.example:8443', 200],
      ['https://shop.example:8443', 403],
      ['https://evil-shop.example:8443', 403],
      ['https://evil.example/.shop.example:8443', 403],
      ['http://app.example', 403],
      ['https://app.example.evil.example', 403],
      ['null', 403],
      [undefined, 403],
    ];
    for (const [index, [origin, status]] of cases.entries()) {
      const answer = await sendWith(collector, collector.key, `m${index}`, origin);
      assert.equal(answer.status, status, String(origin));
      if (status === 403) assert.equal(answer.code, 'origin-refused');
    }
    assert.equal((await collector.events()).length, 3);
    const settings = await collector.app.inject({
      url: `/v1/projects/${collector.key}/settings`,
      headers: { origin: 'https://evil.example' },
    });
    assert.equal(settings.statusCode, 403);
    await administer(collector, admin, path, { server: true });
    assert.equal((await sendWith(collector, collector.key, 'server')).status, 200);
    await administer(collector, admin, path, { origins: null });
    assert.equal((await sendWith(collector, collector.key, 'anywhere', 'https://evil.example')).status, 200);
  });

  itOnce('takes no rule that is not an origin', async t => {
    const collector = await open(t);
    const { key: admin } = await apiKey(collector);
    for (const origin of ['app.example', 'https://app.example/', 'https://*', 'https://a.*.example', 'javascript:0']) {
      const answer = await administer(collector, admin, `/write-keys/${collector.key}/rules`, { origins: [origin] });
      assert.equal(answer.status, 400, origin);
    }
  });

  itOnce('of another project is neither seen nor changed', async t => {
    const collector = await open(t);
    const { key } = await apiKey(collector, 'admin', 'shelves');
    const path = `/write-keys/${collector.key}/revoke`;
    assert.equal((await administer(collector, key, path, {}, 'shelves')).status, 404);
    assert.deepEqual((await administer(collector, key, '/write-keys', undefined, 'shelves')).body['writeKeys'], []);
    assert.equal((await sendWith(collector, collector.key, 'a')).status, 200);
  });
});
