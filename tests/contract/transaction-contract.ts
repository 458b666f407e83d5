import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { StoredCommand } from '@docent/collector';
import { storedMessage } from './stored-message.js';
import type { WithStore } from './with-store.js';

/** A command as the collector hands it to the store. */
export function storedCommand(commandId: string, changes: Partial<StoredCommand> = {}): StoredCommand {
  return {
    project: 'desk',
    commandId,
    name: 'note',
    ref: 'howto:assemble',
    userId: 'customer-1',
    anonymousId: 'visitor-1',
    verified: 1,
    anonymousVerified: 0,
    receiptHash: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    contentHash: 'pLa8Yc0JkT5sQ2w9hVb3NfXeR7uMzG1oDiK4tAyC6nE',
    state: 'accepted',
    code: null,
    reason: null,
    issuedAt: '2026-11-22T09:30:00.000Z',
    receivedAt: Date.UTC(2026, 10, 22, 9, 30, 1),
    withdrawnAt: null,
    replacedBy: null,
    payload: '{"text":"\\u0000 \\ud800 😀"}',
    ...changes,
  };
}

/** What every store promises about transactions, commands and erasure. */
export function transactionContract(withStore: WithStore): void {
  const at = Date.UTC(2026, 10, 22, 12);

  it(
    'gives back commands as it was given them, by id and project',
    withStore(async store => {
      const [mine, others] = [storedCommand('a'), storedCommand('a', { project: 'shelf', ref: null, payload: null })];
      await store.transact(async transaction => {
        await transaction.insertCommand(mine);
        await transaction.insertCommand(others);
      });
      assert.deepEqual(await store.findCommands('a'), [mine, others]);
      assert.deepEqual(await store.findCommands('b'), []);
      await store.transact(async transaction => {
        assert.deepEqual(await transaction.findCommand('shelf', 'a'), others);
        assert.equal(await transaction.findCommand('chair', 'a'), undefined);
      });
    }),
  );

  it(
    'stores events with what they tell of, or neither, and tells of them after the commit',
    withStore(async store => {
      const heard: number[] = [];
      const end = store.onAppend(({ project, seq }) => project === 'desk' && heard.push(seq));
      await store.append('desk', [storedMessage('m-1')]);
      await store.transact(async transaction => {
        await transaction.insertCommand(storedCommand('a'));
        await transaction.append('desk', [storedMessage('m-1'), storedMessage('m-2')]);
        await transaction.append('desk', [storedMessage('m-3')]);
      });
      const undone = store.transact(async transaction => {
        await transaction.append('desk', [storedMessage('m-4')]);
        throw new Error('changed its mind');
      });
      await assert.rejects(undone);
      await store.append('desk', [storedMessage('m-5')]);
      const events = await store.read({ project: 'desk' });
      assert.deepEqual(
        events.map(({ messageId }) => messageId),
        ['m-1', 'm-2', 'm-3', 'm-5'],
      );
      const seqs = events.map(({ seq }) => seq);
      assert.deepEqual(
        seqs,
        [...new Set(seqs)].sort((a, b) => a - b),
      );
      while (heard.at(-1) !== seqs.at(-1)) await new Promise(setImmediate);
      end();
    }),
  );

  it(
    'does all of a transaction or nothing, and tells what the work threw',
    withStore(async store => {
      const reason = new Error('changed its mind');
      const work = store.transact(async transaction => {
        await transaction.insertCommand(storedCommand('a'));
        throw reason;
      });
      await assert.rejects(work, reason);
      assert.deepEqual(await store.findCommands('a'), []);
    }),
  );

  it(
    'undoes a nested part alone',
    withStore(async store => {
      await store.transact(async transaction => {
        await transaction.insertCommand(storedCommand('a'));
        const nested = transaction.nested(async () => {
          await transaction.insertCommand(storedCommand('b'));
          throw new Error('no');
        });
        await assert.rejects(nested, /no/);
        await transaction.insertCommand(storedCommand('c'));
      });
      const found = await Promise.all(['a', 'b', 'c'].map(id => store.findCommands(id)));
      assert.deepEqual(
        found.map(({ length }) => length),
        [1, 0, 1],
      );
    }),
  );

  it(
    'keeps transactions, appends and reads that are asked for at once apart',
    withStore(async store => {
      const outcomes = await Promise.allSettled([
        store.transact(async transaction => {
          await transaction.insertCommand(storedCommand('a'));
          // Longer than a turn of the event loop: whatever else wants to write has its chance to come in between.
          await new Promise(setImmediate);
          throw new Error('undone');
        }),
        store.append('desk', [storedMessage('a')]),
        store.transact(transaction => transaction.insertCommand(storedCommand('b'))),
        store.writeKey('desk'),
        store.count('desk'),
      ]);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['rejected', 'fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'],
      );
      assert.deepEqual(await store.findCommands('a'), []);
      assert.equal((await store.findCommands('b')).length, 1);
      assert.equal(await store.count('desk'), 1);
    }),
  );

  it(
    'deletes the payload of a withdrawn command and keeps that it was there',
    withStore(async store => {
      const command = storedCommand('a');
      await store.transact(async transaction => {
        await transaction.insertCommand(command);
        await transaction.insertCommand(storedCommand('b'));
        await transaction.withdrawCommand('desk', 'a', at);
      });
      const withdrawn = { state: 'withdrawn', withdrawnAt: at, payload: null, contentHash: null } as const;
      assert.deepEqual(await store.findCommands('a'), [{ ...command, ...withdrawn }]);
      assert.deepEqual(await store.findCommands('b'), [storedCommand('b')]);
    }),
  );

  it(
    'erases a customer: events and commands under the id, and who was said to be the same',
    withStore(async store => {
      const anonymous = { userId: null, anonymousId: 'visitor-1' };
      await store.append('desk', [
        storedMessage('by-user', { userId: 'customer-1' }),
        storedMessage('by-visitor', anonymous),
        storedMessage('by-both', { ...anonymous, userId: 'customer-1' }),
        storedMessage('alias', { type: 'alias', userId: 'customer-9', previousId: 'customer-1' }),
        storedMessage('other', { userId: 'customer-2', anonymousId: 'visitor-2' }),
      ]);
      await store.append('shelf', [storedMessage('by-user')]);
      await store.transact(async transaction => {
        await transaction.insertCommand(storedCommand('own'));
        await transaction.insertCommand(storedCommand('other', { userId: 'customer-2', anonymousId: null }));
        await transaction.erase('desk', { userId: 'customer-1' }, at);
        await transaction.erase('desk', { userId: 'customer-1' }, at);
      });
      const left = async () => (await store.read({ project: 'desk' })).map(({ messageId }) => messageId);
      assert.deepEqual(await left(), ['by-visitor', 'other']);
      assert.deepEqual(await store.findCommands('own'), []);
      assert.equal((await store.findCommands('other')).length, 1);
      assert.equal(await store.count('shelf'), 1);
      await store.transact(transaction => transaction.erase('desk', { anonymousId: 'visitor-1' }, at));
      assert.deepEqual(await left(), ['other']);
    }),
  );

  it(
    'stores nothing of an erased anonymous id ever again, and nothing of an erased user that was made before',
    withStore(async store => {
      await store.transact(transaction =>
        transaction.erase('desk', { userId: 'customer-1', anonymousId: 'visitor-1' }, at),
      );
      const visitor = { userId: null, anonymousId: 'visitor-1' };
      const messages = [
        storedMessage('visitor-before', { ...visitor, timestamp: at - 1 }),
        storedMessage('visitor-after', { ...visitor, timestamp: at + 1 }),
        storedMessage('user-before', { timestamp: at }),
        storedMessage('user-after', { timestamp: at + 1 }),
        storedMessage('other', { userId: 'customer-2', timestamp: at - 1 }),
      ];
      assert.deepEqual(await store.append('desk', messages), { stored: 2 });
      assert.deepEqual(
        (await store.read({ project: 'desk' })).map(({ messageId }) => messageId),
        ['user-after', 'other'],
      );
      assert.deepEqual(await store.append('shelf', messages), { stored: 5 });
      await store.transact(async transaction => {
        const isErased = (customer: { userId?: string; anonymousId?: string }, madeAt: number) =>
          transaction.isErased('desk', customer, madeAt);
        assert.equal(await isErased({ anonymousId: 'visitor-1' }, at + 1), true);
        assert.equal(await isErased({ userId: 'customer-1' }, at), true);
        assert.equal(await isErased({ userId: 'customer-1' }, at + 1), false);
        assert.equal(await isErased({ userId: 'visitor-1' }, at), false);
        assert.equal(await isErased({}, at), false);
      });
    }),
  );

  it(
    'lets a later erasure of a user reach further, and an earlier one no less far',
    withStore(async store => {
      await store.transact(async transaction => {
        await transaction.erase('desk', { userId: 'customer-1' }, at + 10);
        await transaction.erase('desk', { userId: 'customer-1' }, at);
        assert.equal(await transaction.isErased('desk', { userId: 'customer-1' }, at + 10), true);
        await transaction.erase('desk', { userId: 'customer-1' }, at + 20);
        assert.equal(await transaction.isErased('desk', { userId: 'customer-1' }, at + 20), true);
      });
    }),
  );

  it(
    'forgets what one customer told of one entity, and keeps out what of it is still on its way',
    withStore(async store => {
      const told = (messageId: string, ref: string, changes: Parameters<typeof storedMessage>[1] = {}) =>
        storedMessage(messageId, {
          ...{ event: 'Survey Submitted', timestamp: at, message: JSON.stringify({ context: { docent: { ref } } }) },
          ...changes,
        });
      const others = [told('m-2', 'survey:b'), told('m-3', 'survey:a', { userId: 'customer-2' }), storedMessage('m-4')];
      await store.append('desk', [told('m-1', 'survey:a'), ...others, told('m-5', 'survey:a', { userId: 'nobody' })]);
      await store.transact(transaction =>
        transaction.forget({
          ...{ project: 'desk', ref: 'survey:a', prefix: 'Survey ', until: at },
          ...{ customer: { userId: 'customer-1' }, messageIds: ['m-5'] },
        }),
      );
      const late = [told('m-6', 'survey:a'), told('m-7', 'survey:a', { timestamp: at + 1 }), told('m-8', 'survey:c')];
      await store.append('desk', late);
      const left = (await store.read({ project: 'desk' })).map(({ messageId }) => messageId);
      assert.deepEqual(left, ['m-2', 'm-3', 'm-4', 'm-7', 'm-8']);
    }),
  );

  it(
    'commits a transaction that was begun before it closes',
    withStore(async (store, database) => {
      const work = store.transact(transaction => transaction.insertCommand(storedCommand('a')));
      await store.close();
      await work;
      const again = await database.open();
      assert.equal((await again.findCommands('a')).length, 1);
      await again.close();
    }),
  );
}
