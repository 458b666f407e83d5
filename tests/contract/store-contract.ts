import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type EventStore, StoreError } from '@docent/collector';
import { customerContract } from './customer-contract.js';
import { historyContract } from './history-contract.js';
import { storedMessage } from './stored-message.js';
import { transactionContract } from './transaction-contract.js';
import { createWithStore, type StoreUnderTest } from './with-store.js';

/** What every store promises, whatever it keeps its data in. */
export function storeContract(name: string, create: () => Promise<StoreUnderTest>): void {
  const withStore = createWithStore(create);
  const ids = async (store: EventStore, project: string, after = 0) =>
    (await store.read({ project, after })).map(({ messageId }) => messageId);

  describe(`${name} as an event store`, () => {
    it(
      'gives back what it was given, unchanged',
      withStore(async store => {
        const message = storedMessage('a', {
          event: null,
          type: 'identify',
          userId: 'Müller 😀 \' " \\ ; DROP TABLE events',
          previousId: 'visitor "1"',
          verified: 1,
          originalTimestamp: null,
          tab: "tab'1",
          sequence: null,
          message: '{"text":"\\u0000 \\ud800 😀"}',
        });
        assert.deepEqual(await store.append('desk', [message]), { stored: 1 });
        const [event] = await store.read({ project: 'desk' });
        assert.ok(event);
        const { seq, project, ...rest } = event;
        assert.deepEqual(rest, message);
        assert.equal(project, 'desk');
        assert.ok(seq > 0);
      }),
    );

    it(
      'keeps the order in which it received, and reads on from a place in it',
      withStore(async store => {
        await store.append(
          'desk',
          ['a', 'b'].map(id => storedMessage(id)),
        );
        await store.append('desk', [storedMessage('c')]);
        assert.deepEqual(await ids(store, 'desk'), ['a', 'b', 'c']);
        const [first] = await store.read({ project: 'desk', limit: 1 });
        assert.deepEqual(await ids(store, 'desk', first?.seq), ['b', 'c']);
      }),
    );

    it(
      'stores a message id once per project, within one append and across appends',
      withStore(async store => {
        const [a, b] = [storedMessage('a'), storedMessage('b')];
        assert.deepEqual(await store.append('desk', [a, a]), { stored: 1 });
        assert.deepEqual(await store.append('desk', [a, b]), { stored: 1 });
        assert.deepEqual(await store.append('shelf', [a]), { stored: 1 });
        assert.deepEqual(await ids(store, 'desk'), ['a', 'b']);
        assert.equal(await store.count('desk'), 2);
        assert.equal(await store.count('shelf'), 1);
      }),
    );

    it(
      'keeps the first message of an id, not the last',
      withStore(async store => {
        await store.append('desk', [storedMessage('a', { userId: 'first' })]);
        await store.append('desk', [storedMessage('a', { userId: 'second' })]);
        assert.equal((await store.read({ project: 'desk' }))[0]?.userId, 'first');
      }),
    );

    it(
      'never shows one project the events of another',
      withStore(async store => {
        await store.append('desk', [storedMessage('a')]);
        assert.deepEqual(await store.read({ project: 'shelf' }), []);
        assert.equal(await store.count('shelf'), 0);
      }),
    );

    it(
      'stores an append as a whole or not at all, and its neighbours all the same',
      withStore(async store => {
        const broken = storedMessage('c', { type: null as unknown as string });
        const outcomes = await Promise.allSettled([
          store.append('desk', [storedMessage('a')]),
          store.append('desk', [storedMessage('b'), broken]),
          store.append('desk', [storedMessage('d')]),
        ]);
        assert.deepEqual(
          outcomes.map(({ status }) => status),
          ['fulfilled', 'rejected', 'fulfilled'],
        );
        assert.ok(outcomes[1]?.status === 'rejected' && outcomes[1].reason instanceof StoreError);
        assert.deepEqual(await ids(store, 'desk'), ['a', 'd']);
      }),
    );

    it(
      'stores everything that is appended at once, each to its project',
      withStore(async store => {
        const appends = Array.from({ length: 60 }, (_, index) =>
          store.append(index % 2 ? 'desk' : 'shelf', [storedMessage(`m-${index}`)]),
        );
        assert.ok((await Promise.all(appends)).every(({ stored }) => stored === 1));
        assert.equal(await store.count('desk'), 30);
        assert.equal(await store.count('shelf'), 30);
      }),
    );

    it(
      'accepts an append of nothing',
      withStore(async store => assert.deepEqual(await store.append('desk', []), { stored: 0 })),
    );

    it(
      'makes one write key per project and keeps it',
      withStore(async (store, database) => {
        const key = await store.writeKey('desk');
        assert.match(key, /^wk_[0-9A-Za-z]{24}$/);
        assert.notEqual(await store.writeKey('shelf'), key);
        await store.close();
        const again = await database.open();
        assert.equal(await again.writeKey('desk'), key);
        await again.close();
      }),
    );

    it(
      'still has everything when it is opened again',
      withStore(async (store, database) => {
        await store.append('desk', [storedMessage('a')]);
        await store.close();
        const again = await database.open();
        assert.deepEqual(await ids(again, 'desk'), ['a']);
        await again.close();
      }),
    );

    it(
      'commits what was appended before it closes',
      withStore(async (store, database) => {
        const append = store.append('desk', [storedMessage('a')]);
        await store.close();
        assert.deepEqual(await append, { stored: 1 });
        const again = await database.open();
        assert.deepEqual(await ids(again, 'desk'), ['a']);
        await again.close();
      }),
    );

    it(
      'tells listeners of new events once they can be read, until they unsubscribe',
      withStore(async store => {
        const told = new Promise<{ project: string; seq: number }>(resolve => {
          const unsubscribe = store.onAppend(appended => {
            unsubscribe();
            resolve(appended);
          });
        });
        await store.append('desk', [storedMessage('a')]);
        const { project, seq } = await told;
        assert.equal(project, 'desk');
        assert.equal((await store.read({ project })).at(-1)?.seq, seq);
      }),
    );

    it(
      'says it is healthy without leaving a trace, and rejects everything once closed',
      withStore(async store => {
        await store.health();
        await store.append('desk', [storedMessage('a')]);
        assert.deepEqual(await ids(store, 'desk'), ['a']);
        await store.close();
        await assert.rejects(store.health(), StoreError);
        await assert.rejects(store.append('desk', [storedMessage('b')]), StoreError);
        await assert.rejects(store.read({ project: 'desk' }), StoreError);
      }),
    );

    historyContract(withStore);
    transactionContract(withStore);
    customerContract(withStore);
  });
}
