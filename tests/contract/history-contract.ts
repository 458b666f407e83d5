import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { type EventStore, type HistoryQuery, StoreError, type StoredMessage } from '@docent/collector';
import type { WithStore } from './with-store.js';
import { storedMessage } from './stored-message.js';

const start = Date.UTC(2026, 10, 22, 9);

/** An event of a tab: the id tells tab and place. */
function event(tab: string | null, sequence: number | null, seconds: number, changes: Partial<StoredMessage> = {}) {
  const timestamp = start + seconds * 1000;
  const messageId = `${tab ?? 'none'}-${sequence ?? seconds}`;
  return storedMessage(messageId, { tab, sequence, timestamp, receivedAt: start + 86_400_000, ...changes });
}

/** Ids of a whole history, read in pages. */
async function readAll(store: EventStore, query: Omit<HistoryQuery, 'project'>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page: Awaited<ReturnType<EventStore['history']>> = await store.history({ project: 'desk', ...query, after });
    ids.push(...page.events.map(({ messageId }) => messageId));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

/** What every store promises about the history of a customer. */
export function historyContract(withStore: WithStore): void {
  const userId = 'customer-1';

  it(
    'gives the history of a customer in the order it was made, however it arrived',
    withStore(async store => {
      await store.append('desk', [event('a', 3, 30), event('b', 2, 25)]);
      await store.append('desk', [event('b', 1, 5), event('a', 1, 10)]);
      await store.append('desk', [event('a', 2, 20), event('b', 3, 35)]);
      assert.deepEqual(await readAll(store, { userId }), ['b-1', 'a-1', 'a-2', 'b-2', 'a-3', 'b-3']);
    }),
  );

  it(
    'goes by the sequence of a tab where its clock jumped',
    withStore(async store => {
      const backwards = [event('a', 1, 100), event('a', 2, 10), event('a', 3, 20)];
      const other = [event('b', 1, 90), event('b', 2, 110)];
      await store.append('desk', [...backwards, ...other]);
      assert.deepEqual(await readAll(store, { userId }), ['b-1', 'a-1', 'a-2', 'a-3', 'b-2']);
    }),
  );

  it(
    'places by their time events that carry no tab or no sequence',
    withStore(async store => {
      await store.append('desk', [event(null, null, 30), event('a', 1, 20), event(null, null, 10)]);
      await store.append('desk', [event('a', null, 5), event(null, 1, 25)]);
      assert.deepEqual(await readAll(store, { userId }), ['a-5', 'none-10', 'a-1', 'none-1', 'none-30']);
    }),
  );

  it(
    'covers the ids asked for, of this project and nobody else',
    withStore(async store => {
      await store.append('desk', [
        event('a', 1, 1, { userId: null, anonymousId: 'visitor-1' }),
        event('a', 2, 2, { anonymousId: 'visitor-1' }),
        event('b', 1, 3),
        event('c', 1, 4, { userId: 'customer-2', anonymousId: 'visitor-2' }),
      ]);
      await store.append('shelf', [event('d', 1, 1)]);
      assert.deepEqual(await readAll(store, { userId }), ['a-2', 'b-1']);
      assert.deepEqual(await readAll(store, { anonymousId: 'visitor-1' }), ['a-1', 'a-2']);
      assert.deepEqual(await readAll(store, { userId, anonymousId: 'visitor-1' }), ['a-1', 'a-2', 'b-1']);
      assert.deepEqual(await readAll(store, { userId: 'nobody' }), []);
    }),
  );

  it(
    'gives events of a history as it gives them otherwise',
    withStore(async store => {
      await store.append('desk', [event('a', 1, 1, { verified: 1, anonymousId: 'visitor-1' })]);
      const { events } = await store.history({ project: 'desk', userId });
      assert.deepEqual(events, await store.read({ project: 'desk' }));
    }),
  );

  it(
    'lets pages fit together though events arrive in between',
    withStore(async store => {
      await store.append('desk', [event('a', 1, 10), event('a', 3, 30), event('b', 1, 20)]);
      const first = await store.history({ project: 'desk', userId, limit: 2 });
      // Earlier than what was read, and so late by its clock that everything after it in its tab would move.
      await store.append('desk', [event('a', 2, 500), event('b', 0, 1)]);
      const second = await store.history({ project: 'desk', userId, limit: 2, after: first.next });
      assert.deepEqual(
        [...first.events, ...second.events].map(({ messageId }) => messageId),
        ['a-1', 'b-1', 'a-3'],
      );
      assert.equal(second.next, undefined);
      assert.deepEqual(await readAll(store, { userId }), ['b-0', 'a-1', 'b-1', 'a-2', 'a-3']);
    }),
  );

  it(
    'is right for any arrival, any clocks and any size of page',
    withStore(async store => {
      let customer = 0;
      const made = fc.record({ tab: fc.constantFrom('a', 'b', 'c'), seconds: fc.integer({ min: 0, max: 50 }) });
      const runs = fc.asyncProperty(
        fc.array(made, { maxLength: 15 }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 6 }),
        async (plan, random, limit) => {
          const user = `random-${customer++}`;
          const counts = new Map<string, number>();
          const events = plan.map(({ tab, seconds }) => {
            const sequence = (counts.get(tab) ?? 0) + 1;
            counts.set(tab, sequence);
            return event(tab, sequence, seconds, { messageId: `${user}-${tab}-${sequence}`, userId: user });
          });
          for (const arriving of shuffle(events, () => random.next().value)) await store.append('desk', [arriving]);
          assert.deepEqual(
            await readAll(store, { userId: user, limit }),
            expectedOrder(events).map(({ messageId }) => messageId),
          );
        },
      );
      await fc.assert(runs, { numRuns: 40 });
    }),
  );

  it(
    'refuses a history of nobody, and a place that is none',
    withStore(async store => {
      await assert.rejects(store.history({ project: 'desk' }), StoreError);
      await assert.rejects(store.history({ project: 'desk', userId, after: 'page 2' }), StoreError);
    }),
  );
}

/** The order of the specification, written down without regard to cost. */
function expectedOrder(events: readonly StoredMessage[]): StoredMessage[] {
  const latest = new Map<string | null, number>();
  return events
    .map(message => {
      const time = Math.max(message.timestamp, latest.get(message.tab) ?? 0);
      latest.set(message.tab, time);
      return { message, key: [time, message.tab ?? '', message.sequence ?? 0] as const };
    })
    .sort(
      ({ key: [time, tab, sequence] }, { key: [otherTime, otherTab, otherSequence] }) =>
        time - otherTime || (tab < otherTab ? -1 : tab > otherTab ? 1 : sequence - otherSequence),
    )
    .map(({ message }) => message);
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random() % rest.length, 1));
}
