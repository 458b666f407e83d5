import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EventStore } from '@docent/collector';
import { storedMessage } from './stored-message.js';
import { storedCommand } from './transaction-contract.js';
import type { WithStore } from './with-store.js';

/** What stores promise that several collectors open at the same time. */
export function sharedStoreContract(withStore: WithStore): void {
  /** Follows a project by its cursor, woken by what the store tells, until it has seen so many events. */
  async function follow(store: EventStore, project: string, total: number): Promise<string[]> {
    const seen: string[] = [];
    let after = 0;
    let wake = () => {};
    let news = true;
    const unsubscribe = store.onAppend(appended => {
      if (appended.project !== project) return;
      news = true;
      wake();
    });
    while (seen.length < total) {
      if (!news) await new Promise<void>(resolve => (wake = resolve));
      news = false;
      for (let page; (page = await store.read({ project, after, limit: 7 })).length > 0;) {
        seen.push(...page.map(({ messageId }) => messageId));
        after = page.at(-1)?.seq ?? after;
      }
    }
    unsubscribe();
    return seen;
  }

  it(
    'lets a reader that goes by its cursor miss nothing and see nothing twice while two collectors write',
    withStore(async (one, database) => {
      const [two, reader] = await Promise.all([database.open(), database.open()]);
      try {
        const requests = 60;
        const reading = follow(reader, 'desk', requests * 2 * 3);
        const writers = [one, two].map(async (store, writer) => {
          // One after the other, a few at a time, so that transactions of both are open all the while.
          const send = async (lane: number) => {
            for (let request = lane; request < requests; request += 3) {
              const batch = [0, 1, 2].map(index => storedMessage(`${writer}-${request}-${index}`));
              // Some of it is sent twice, to both.
              await Promise.all([store.append('desk', batch), request % 5 ? undefined : two.append('desk', batch)]);
            }
          };
          await Promise.all([send(0), send(1), send(2)]);
        });
        await Promise.all(writers);
        const seen = await reading;
        assert.equal(new Set(seen).size, seen.length);
        assert.equal(seen.length, requests * 2 * 3);
        assert.equal(await one.count('desk'), seen.length);
        const inOrder = await one.read({ project: 'desk', limit: 10_000 });
        assert.deepEqual(
          seen,
          inOrder.map(({ messageId }) => messageId),
        );
      } finally {
        await Promise.all([two.close(), reader.close()]);
      }
    }),
  );

  it(
    'gives projects their own numbers, whatever each was stored by',
    withStore(async (one, database) => {
      const two = await database.open();
      try {
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            (index % 2 ? one : two).append(index % 3 ? 'desk' : 'shelf', [storedMessage(`m-${index}`)]),
          ),
        );
        const events = await one.read({ project: 'desk' });
        assert.equal(new Set(events.map(({ seq }) => seq)).size, 13);
        assert.equal((await two.read({ project: 'shelf' })).length, 7);
      } finally {
        await two.close();
      }
    }),
  );

  it(
    'decides a command once that reaches two collectors at once',
    withStore(async (one, database) => {
      const two = await database.open();
      try {
        const decide = (store: EventStore) =>
          store.transact(async transaction => {
            if (await transaction.findCommand('desk', 'a')) return 'known';
            await transaction.insertCommand(storedCommand('a'));
            return 'new';
          });
        const outcomes = await Promise.all([one, two, one, two].map(decide));
        assert.deepEqual(outcomes.sort(), ['known', 'known', 'known', 'new']);
        assert.equal((await one.findCommands('a')).length, 1);
      } finally {
        await two.close();
      }
    }),
  );

  it(
    'brings nothing of a customer back whom one collector erases while the other stores',
    withStore(async (one, database) => {
      const two = await database.open();
      const at = Date.UTC(2026, 10, 22, 12);
      try {
        for (let round = 0; round < 10; round++) {
          const userId = `customer-${round}`;
          const send = (index: number) => two.append('desk', [storedMessage(`${round}-${index}`, { userId })]);
          await Promise.all([
            send(0),
            send(1),
            one.transact(transaction => transaction.erase('desk', { userId }, at)),
            send(2),
          ]);
          await send(3);
        }
        assert.deepEqual(await one.read({ project: 'desk' }), []);
      } finally {
        await two.close();
      }
    }),
  );

  it(
    'does work again that another collector’s work collided with',
    withStore(async (one, database) => {
      const two = await database.open();
      const write = (project: string) => ({ project, write_key: `wk_${project}` });
      try {
        await one.transact(async ({ database: rows }) => {
          await rows
            .insertInto('projects')
            .values([write('desk'), write('shelf')])
            .execute();
        });
        const met = meetingPoint(2);
        // Each locks what the other wants next: the database gives one of them up.
        const change = (store: EventStore, order: string[], name: string) =>
          store.transact(async ({ database: rows }) => {
            for (const project of order) {
              await rows
                .updateTable('projects')
                .set({ write_key: `wk_${project}_${name}` })
                .where('project', '=', project)
                .execute();
              await met();
            }
            return name;
          });
        assert.deepEqual(
          await Promise.all([change(one, ['desk', 'shelf'], 'one'), change(two, ['shelf', 'desk'], 'two')]),
          ['one', 'two'],
        );
        const keys = await one.query(rows => rows.selectFrom('projects').select('write_key').execute());
        const writers = new Set(keys.map(({ write_key }) => write_key.split('_').at(-1)));
        assert.equal(writers.size, 1, 'each is done as a whole');
      } finally {
        await two.close();
      }
    }),
  );
}

/** Whoever comes waits until so many are there; later ones pass. */
function meetingPoint(count: number): () => Promise<void> {
  let here = 0;
  let open = () => {};
  const opened = new Promise<void>(resolve => (open = resolve));
  return async () => {
    if (++here >= count) open();
    await opened;
  };
}
