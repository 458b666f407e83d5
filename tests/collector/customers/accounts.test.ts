import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accountOf } from '../../../packages/collector/dist/customers/account-of.js';
import { membersOf } from '../../../packages/collector/dist/customers/members-of.js';
import { onEachStore } from '../support/on-each-store.js';

onEachStore('accounts', ({ open }) => {
  it('have as members those whose latest group message names them', async t => {
    const { post, store } = await open(t);
    const group = (messageId: string, userId: string, groupId: string, minute: number) => ({
      type: 'group',
      messageId,
      userId,
      groupId,
      timestamp: `2026-11-22T09:0${minute}:00.000Z`,
      traits: { mentions: '"groupId":"acme"' },
    });
    await post([
      group('late', 'anna', 'acme', 5),
      group('early', 'anna', 'globex', 1),
      group('b', 'bert', 'acme', 1),
      group('moved', 'bert', 'globex', 2),
      group('c', 'carl', '50%_\\"', 1),
      group('d', 'dora', 'ACME', 1),
      { ...group('e', 'emil', 'acme', 1), userId: undefined, anonymousId: 'visitor-1' },
    ]);
    const members = (groupId: string) => store.query(database => membersOf(database, { project: 'desks', groupId }));
    assert.deepEqual(await members('acme'), ['anna']);
    assert.deepEqual(await members('globex'), ['bert']);
    assert.deepEqual(await members('50%_\\"'), ['carl']);
    assert.deepEqual(await members('%'), []);
    const account = await store.query(database => accountOf(database, 'desks', 'anna'));
    assert.equal(account?.groupId, 'acme');
    assert.equal(account.verified, false);
    assert.equal(await store.query(database => accountOf(database, 'desks', 'nobody')), undefined);
    assert.equal(await store.query(database => accountOf(database, 'shelves', 'anna')), undefined);
  });
});
