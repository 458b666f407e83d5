import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hearEvents } from '../../../packages/collector/dist/models/hear-events.js';
import { loadInteractions } from '../../../packages/collector/dist/models/load-interactions.js';
import { syncLists } from '../../../packages/collector/dist/models/sync-lists.js';
import { onEachStore } from '../support/on-each-store.js';
import { appendAll, day, definition, kept, project, start, told } from './vendor.js';

const goOn = async () => true;
const asUser = (user: string | null, anonymous: string | null = null) => JSON.stringify([user, anonymous]);

onEachStore('what lists hear of events', ({ itOnce, openAlone }) => {
  it('is what counts as positive: by rules, by subject, by what was on show; the heaviest, and of these the latest', async t => {
    const store = await openAlone(t);
    const positive = [
      { event: 'Desk Viewed', subject: 'product', weight: 0.25, where: { '>=': [{ var: 'minutes' }, 3] } },
      { event: 'Desk Ordered', subject: 'product' },
      { event: 'Howto Completed', weight: 0.5 },
    ];
    await syncLists(store, project, new Map([['next', { ...definition, positive }]]));
    await appendAll(store, [
      told('Desk Ordered', { product: 'desk-1' }, { at: start + 2 * day }),
      told('Desk Viewed', { product: 'desk-1', minutes: 9 }, { at: start + 5 * day }),
      told('Desk Viewed', { product: 'desk-1', minutes: 3 }, { at: start + day }),
      told('Desk Viewed', { product: 'desk-2', minutes: 2 }),
      told('Desk Viewed', { product: 'desk-2' }),
      told('Desk Ordered', { product: 'desk-1' }, { at: start + 3 * day }),
      told('Desk Ordered', { product: { id: 'desk-9' } }),
      told('Desk Ordered', {}),
      told('Desk Moved', { product: 'desk-3' }),
      told('Howto Completed', { total: 6 }, { user: null, anonymous: 'visitor-1', ref: 'howto:assemble' }),
    ]);
    await hearEvents(store, project, goOn);
    const expected = [
      { customer: asUser('customer-1'), item: 'subject:desk-1', weight: 1, at: 3 * day, first_at: day },
      { customer: asUser(null, 'visitor-1'), item: 'howto:assemble', weight: 0.5, at: 0, first_at: 0 },
    ];
    assert.deepEqual(await kept(store), expected);
    // Nothing is read twice, and what comes later is added.
    await appendAll(store, [told('Desk Ordered', { product: 'desk-1' }, { at: start + 4 * day })]);
    await hearEvents(store, project, goOn);
    await hearEvents(store, project, goOn);
    assert.deepEqual(await kept(store), [{ ...expected[0], at: 4 * day }, expected[1]]);
  });

  it('is read again from the begin when something else is positive, and gone when the list learns no more', async t => {
    const store = await openAlone(t);
    const hear = async (lists: [string, typeof definition][]) => {
      await syncLists(store, project, new Map(lists));
      await hearEvents(store, project, goOn);
      return [...(await kept(store)), ...(await kept(store, 'other'))].map(({ item }) => item);
    };
    await appendAll(store, [told('Desk Ordered', { product: 'a' }), told('Desk Liked', { product: 'b' })]);
    assert.deepEqual(await hear([['next', definition]]), ['subject:a']);
    assert.deepEqual(await hear([['next', { ...definition, halfLifeDays: 9 }]]), ['subject:a']);
    const liked = { ...definition, positive: [{ event: 'Desk Liked', subject: 'product' }] };
    assert.deepEqual(await hear([['next', liked]]), ['subject:b']);
    // A list that comes later reads what was before it, and the other is not read twice.
    assert.deepEqual(await hear([['next', liked], ['other', definition]]), ['subject:b', 'subject:a']); // prettier-ignore
    assert.deepEqual(await hear([['other', definition]]), ['subject:a']);
    assert.deepEqual(await hear([]), []);
  });

  itOnce('is forgotten when the customer has it forgotten, and only what was before', async t => {
    const store = await openAlone(t);
    await syncLists(store, project, new Map([['next', definition]]));
    await appendAll(store, [
      told('Desk Ordered', { product: 'before' }, { at: start }),
      told('Desk Ordered', { product: 'others' }, { at: start, user: 'customer-2' }),
      told('Personalisation Changed', { change: 'off' }, { at: start + day, user: 'customer-2' }),
      told('Personalisation Changed', { change: 'forgotten' }, { at: start + day }),
      told('Desk Ordered', { product: 'after' }, { at: start + 2 * day }),
    ]);
    await hearEvents(store, project, goOn);
    const items = (await kept(store)).map(({ item }) => item);
    assert.deepEqual(items, ['subject:after', 'subject:others']);
  });

  it('is bounded for each customer, whatever a robot does, and reads in steps', async t => {
    const store = await openAlone(t);
    await syncLists(store, project, new Map([['next', definition]]));
    const robot = Array.from({ length: 1100 }, (_, number) =>
      told('Desk Ordered', { product: `d${number % 550}` }, { user: 'robot', at: start + number }),
    );
    await appendAll(store, [...robot, told('Desk Ordered', { product: 'd1' })]);
    let steps = 0;
    await hearEvents(store, project, async () => ++steps > 0);
    assert.equal(steps, 3);
    const rows = await kept(store);
    assert.equal(rows.filter(({ customer }) => customer === asUser('robot')).length, 300);
    assert.ok(rows.some(({ customer }) => customer === asUser('customer-1')));
    assert.ok(Math.min(...rows.filter(({ customer }) => customer === asUser('robot')).map(({ at }) => at)) >= 800);
  });

  it('leaves nothing of a customer who is erased, though it was read before', async t => {
    const store = await openAlone(t);
    await syncLists(store, project, new Map([['next', definition]]));
    await appendAll(store, [
      told('Desk Ordered', { product: 'a' }, { user: null, anonymous: 'visitor-1' }),
      told('Desk Ordered', { product: 'b' }, { user: 'customer-1', anonymous: 'visitor-1' }),
      told('Desk Ordered', { product: 'c' }, { user: 'customer-2', anonymous: 'visitor-2' }),
    ]);
    await hearEvents(store, project, goOn);
    await store.transact(transaction =>
      transaction.erase(project, { userId: 'customer-1', anonymousId: 'visitor-1' }, start + day),
    );
    await hearEvents(store, project, goOn);
    assert.deepEqual(
      (await kept(store)).map(({ item }) => item),
      ['subject:c'],
    );
  });

  itOnce('counts what was done before signing in as the user’s, unless several users share the computer', async t => {
    const store = await openAlone(t);
    await syncLists(store, project, new Map([['next', definition]]));
    const order = (product: string, user: string | null, anonymous: string, at = start) =>
      told('Desk Ordered', { product }, { user, anonymous, at });
    await appendAll(store, [
      order('a', null, 'mine', start + 5),
      order('a', 'customer-1', 'mine', start + 9),
      order('b', 'customer-1', 'mine-too'),
      order('c', null, 'library'),
      order('d', 'customer-1', 'library'),
      order('d', 'customer-2', 'library'),
    ]);
    await hearEvents(store, project, goOn);
    const found = (await loadInteractions(store, { project, list: 'next' }))
      .map(({ at, customer, firstAt = at, item }) => [customer, item.slice(8), firstAt - start, at - start])
      .sort();
    assert.deepEqual(found, [
      ['anonymous library', 'c', 0, 0],
      ['user customer-1', 'a', 5, 9],
      ['user customer-1', 'b', 0, 0],
      ['user customer-1', 'd', 0, 0],
      ['user customer-2', 'd', 0, 0],
    ]);
  });
});
