import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';

onEachStore('API keys', ({ open, itOnce }) => {
  describe('an API key', () => {
    it('is seen whole only when it is made; the store has a hash of its secret', async t => {
      const collector = await open(t);
      const { key: admin } = await apiKey(collector);
      const made = await administer(collector, admin, '/keys', { role: 'author', name: 'Writing desk' });
      assert.equal(made.status, 201);
      const key = String(made.body['key']);
      assert.match(key, /^dk_[0-9A-Za-z]{12}_[0-9A-Za-z]{32}$/);
      const listed = await administer(collector, admin, '/keys');
      const secret = key.split('_')[2] ?? '';
      assert.equal(JSON.stringify(listed.body).includes(secret), false);
      const rows = await collector.store.query(database => database.selectFrom('api_keys').selectAll().execute());
      assert.equal(rows.length, 2);
      assert.equal(JSON.stringify(rows).includes(secret), false);
      assert.equal((await administer(collector, key, '/write-keys')).status, 200);
    });

    itOnce('may do what its role may and nothing more', async t => {
      const collector = await open(t);
      const { key } = await apiKey(collector, 'viewer');
      assert.equal((await administer(collector, key, '/write-keys')).status, 200);
      const refused = await administer(collector, key, '/keys');
      assert.equal(refused.status, 403);
      assert.match(refused.body.error?.message ?? '', /It is viewer, and this needs admin/);
    });

    it('of another project finds nothing here, of the installation everything', async t => {
      const collector = await open(t);
      const other = await apiKey(collector, 'admin', 'shelves');
      const refused = await administer(collector, other.key, '/write-keys');
      assert.deepEqual([refused.status, refused.body.error?.code], [404, 'unknown-project']);
      const installation = await apiKey(collector, 'admin', '*');
      assert.equal((await administer(collector, installation.key, '/write-keys')).status, 200);
      assert.equal((await administer(collector, installation.key, '/keys', undefined, '*')).status, 200);
      assert.equal((await administer(collector, installation.key, '/write-keys', {}, '*')).status, 404);
      assert.equal((await administer(collector, other.key, '/keys', undefined, '*')).status, 404);
    });

    it('that was revoked is refused from the next request on', async t => {
      const collector = await open(t);
      const { key: admin } = await apiKey(collector);
      const { key, id } = await apiKey(collector, 'author');
      assert.equal((await administer(collector, key, '/write-keys')).status, 200);
      assert.equal((await administer(collector, admin, `/keys/${id}/revoke`, {})).status, 200);
      assert.equal((await administer(collector, key, '/write-keys')).body.error?.code, 'revoked-api-key');
      assert.equal((await administer(collector, admin, `/keys/${id}/revoke`, {})).body.error?.code, 'unknown-key');
    });

    it('that was rotated goes on for the hours it was given, beside the new one', async t => {
      const clock = { now: Date.now() };
      const collector = await open(t, { now: () => clock.now });
      const { key: admin } = await apiKey(collector);
      const { key: old, id } = await apiKey(collector, 'author');
      const rotated = await administer(collector, admin, `/keys/${id}/rotate`, { overlapHours: 2 });
      assert.deepEqual([rotated.status, rotated.body['role']], [201, 'author']);
      const asks = async () =>
        Promise.all(
          [old, String(rotated.body['key'])].map(async key => (await administer(collector, key, '/write-keys')).status),
        );
      clock.now += 2 * 3_600_000 - 60_000;
      assert.deepEqual(await asks(), [200, 200]);
      clock.now += 60_001;
      assert.deepEqual(await asks(), [401, 200]);
      assert.equal((await administer(collector, old, '/write-keys')).body.error?.code, 'expired-api-key');
    });

    itOnce('of another project cannot be ended', async t => {
      const collector = await open(t);
      const { key } = await apiKey(collector);
      const other = await apiKey(collector, 'viewer', 'shelves');
      assert.equal((await administer(collector, key, `/keys/${other.id}/revoke`, {})).status, 404);
      const still = await administer(collector, other.key, '/write-keys', undefined, 'shelves');
      assert.equal(still.status, 200);
    });
  });

  describe('a request without a key that holds', () => {
    const cases: [what: string, authorization: (key: string) => string | undefined, code: string][] = [
      ['no key', () => undefined, 'missing-api-key'],
      ['a key as Basic auth', key => `Basic ${Buffer.from(`${key}:`).toString('base64')}`, 'unknown-api-key'],
      ['a key cut short', key => `Bearer ${key.slice(0, -1)}`, 'unknown-api-key'],
      ['the right id with another secret', key => `Bearer ${key.slice(0, -32)}${'a'.repeat(32)}`, 'unknown-api-key'],
      ['SQL', () => `Bearer dk_' OR 1=1 --_${'a'.repeat(32)}`, 'unknown-api-key'],
    ];
    for (const [what, authorization, code] of cases) {
      itOnce(`but ${what} is refused`, async t => {
        const collector = await open(t);
        const { key } = await apiKey(collector);
        const header = authorization(key);
        const response = await collector.app.inject({
          url: '/v1/admin/projects/desks/keys',
          headers: header === undefined ? {} : { authorization: header },
        });
        assert.equal(response.statusCode, 401);
        assert.equal(response.json().error.code, code);
        assert.equal(response.body.includes(key.slice(-32)), false);
      });
    }
  });
});
