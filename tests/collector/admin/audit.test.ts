import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';

interface Entry {
  seq: number;
  at: string;
  keyId: string | null;
  actor: string;
  action: string;
  subject: string | null;
}

onEachStore('the audit log', ({ open }) => {
  it('says who changed what, when, with which key, and no secret', async t => {
    const now = Date.parse('2026-11-22T09:30:00.000Z');
    const collector = await open(t, { now: () => now });
    const admin = await apiKey(collector);
    const made = await administer(collector, admin.key, '/keys', { role: 'viewer', name: 'Reports' });
    await administer(collector, admin.key, `/keys/${String(made.body['id'])}/revoke`, {});
    const { body } = await administer(collector, admin.key, '/audit');
    const [revoked, created, first] = body['entries'] as Entry[];
    assert.deepEqual(
      [revoked?.action, revoked?.subject, revoked?.keyId, revoked?.actor, revoked?.at],
      ['key revoked', made.body['id'], admin.id, 'the admin of desks', '2026-11-22T09:30:00.000Z'],
    );
    assert.equal(created?.action, 'key created');
    assert.deepEqual([first?.keyId, first?.actor], [null, 'docent keys create --admin']);
    for (const key of [admin.key, String(made.body['key'])]) {
      assert.equal(JSON.stringify(body).includes(key.split('_')[2] ?? '?'), false);
    }
  });

  it('is read page by page, of the own project only', async t => {
    const collector = await open(t);
    const admin = await apiKey(collector);
    for (let number = 0; number < 4; number++) await apiKey(collector, 'viewer');
    await apiKey(collector, 'viewer', 'shelves');
    const pages: number[] = [];
    let path = '/audit?limit=2';
    for (;;) {
      const { body } = await administer(collector, admin.key, path);
      pages.push((body['entries'] as Entry[]).length);
      if (body['next'] === undefined) break;
      path = `/audit?limit=2&before=${String(body['next'])}`;
    }
    assert.deepEqual(pages, [2, 2, 1]);
    assert.equal((await administer(collector, admin.key, '/audit?limit=many')).status, 400);
  });

  it('cannot be changed, not even by whoever reaches the database', async t => {
    const { store, ...collector } = await open(t);
    const admin = await apiKey({ store });
    const read = async () => (await administer(collector, admin.key, '/audit')).body;
    const before = await read();
    const attempts = {
      update: () =>
        store.transact(
          async ({ database }) => void (await database.updateTable('audit').set({ actor: 'nobody' }).execute()),
        ),
      delete: () => store.transact(async ({ database }) => void (await database.deleteFrom('audit').execute())),
      replace: () =>
        store.transact(async ({ database }) => {
          const [{ seq } = { seq: 0 }] = await database.selectFrom('audit').select('seq').execute();
          const entry = { project: 'desks', at: 0, key_id: null, actor: 'nobody', action: 'none', subject: null };
          const row = { ...entry, seq, detail: '{}' };
          if (isPostgres(database)) {
            const upsert = database.insertInto('audit').values(row);
            await upsert.onConflict(conflict => conflict.columns(['project', 'seq']).doUpdateSet(entry)).execute();
          } else await database.replaceInto('audit').values(row).execute();
        }),
    };
    for (const [what, attempt] of Object.entries(attempts)) await assert.rejects(attempt(), /append-only/, what);
    assert.deepEqual(await read(), before);
  });
});
