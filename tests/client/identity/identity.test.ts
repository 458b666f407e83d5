import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeWorld } from '../support/fake-world.js';
import { second } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

const slice = { steps: { a: { done: true, at: 1, revision: 'r1' } } };

describe('identity', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });
  const ids = async (docent: ReturnType<ReturnType<typeof startClient>['methods']>) => (await docent.debug()).ids;

  it('is one anonymous id for all tabs that start together', async () => {
    const [a, b] = [startClient(world.tab()).methods(), startClient(world.tab()).methods()];
    await Promise.all([a.track('A'), b.track('B')]);
    assert.match(
      (await ids(a)).anonymousId ?? '',
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.equal((await ids(a)).anonymousId, (await ids(b)).anonymousId);
  });

  it('survives the page', async () => {
    const first = startClient(world.tab()).methods();
    await first.identify('customer-1');
    const later = startClient(world.tab()).methods();
    await later.track('A');
    assert.deepEqual(await ids(later), await ids(first));
  });

  for (const [answers, seconds] of [
    ['takes seconds to answer', 2],
    ['answers when nobody waits for it any more', 7],
  ] as const) {
    it(`is still that of the page before after the storage ${answers}`, async () => {
      const first = startClient(world.tab()).methods();
      await first.track('A');
      world.storageFault = seconds * second;
      const slow = startClient(world.tab()).methods();
      void slow.track('B');
      await world.advance(60 * second);
      world.storageFault = 'none';
      const later = startClient(world.tab()).methods();
      await later.track('C');
      for (const docent of [slow, later]) assert.deepEqual(await ids(docent), await ids(first));
    });
  }

  it('deletes the record of the first when somebody else signs in, however late the storage answers', async () => {
    const first = startClient(world.tab());
    await first.methods().identify('customer-1');
    await first.records.write('howto:a', slice);
    world.storageFault = 7 * second;
    const client = startClient(world.tab());
    void client.methods().identify('customer-2');
    await world.advance(60 * second);
    world.storageFault = 'none';
    assert.equal(await startClient(world.tab()).records.slice('howto:a'), undefined);
  });

  it('keeps the record when an anonymous customer signs in', async () => {
    const client = startClient(world.tab());
    await client.records.write('howto:a', slice);
    await client.methods().identify('customer-1');
    assert.deepEqual(await client.records.slice('howto:a'), slice);
  });

  for (const [when, samePage] of [
    ['on the same page', true],
    ['on a later page', false],
  ] as const) {
    it(`begins a new record and anonymous id when somebody else signs in ${when}`, async () => {
      const first = startClient(world.tab());
      await first.methods().identify('customer-1');
      await first.records.write('howto:a', slice);
      const before = await ids(first.methods());
      const client = samePage ? first : startClient(world.tab());
      await client.methods().identify('customer-2');
      assert.equal(await client.records.slice('howto:a'), undefined);
      assert.equal((await ids(client.methods())).userId, 'customer-2');
      assert.notEqual((await ids(client.methods())).anonymousId, before.anonymousId);
    });
  }

  it('stays the same customer after alias()', async () => {
    const client = startClient(world.tab());
    await client.methods().identify('customer-1');
    await client.records.write('howto:a', slice);
    await client.methods().alias('customer-one', 'customer-1');
    assert.equal((await ids(client.methods())).userId, 'customer-one');
    assert.deepEqual(await client.records.slice('howto:a'), slice);
  });

  it('begins anew after reset(), while what waited is still sent', async () => {
    const client = startClient(world.tab());
    const docent = client.methods();
    await docent.identify('customer-1');
    await client.records.write('howto:a', slice);
    const before = await ids(docent);
    await docent.reset();
    await docent.track('A');
    const after = await ids(docent);
    assert.equal(after.userId, undefined);
    assert.notEqual(after.anonymousId, before.anonymousId);
    assert.equal(await client.records.slice('howto:a'), undefined);
    assert.equal((await docent.flush()).delivered, 2);
  });

  it('is gone after erase(), with the record and what waited', async () => {
    const client = startClient(world.tab(), { endpoint: '' });
    const docent = client.methods();
    await docent.identify('customer-1');
    await client.records.write('howto:a', slice);
    await docent.erase();
    assert.deepEqual(world.stored(), []);
    assert.deepEqual((await docent.record()).progress, {});
    assert.deepEqual(await docent.flush(), { delivered: 0, queued: 0 });
  });
});
