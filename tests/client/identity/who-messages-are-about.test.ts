import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { DocentMethods, OutgoingMessage } from '@docent/client';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

const slice = { steps: { a: { done: true, at: 1, revision: 'r1' } } };

describe('who messages are about', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  /** What a page tells, as it is told. */
  function listen(docent: DocentMethods): OutgoingMessage[] {
    const heard: OutgoingMessage[] = [];
    docent.on('event', message => heard.push(message));
    return heard;
  }
  const groupOf = ({ context }: OutgoingMessage) => (context as { groupId?: string }).groupId;
  const traitsOf = (message: OutgoingMessage | undefined) => (message as { traits?: unknown } | undefined)?.traits;

  it('includes the account from group() on, on later pages too, until reset()', async () => {
    const docent = startClient(tab).methods();
    const heard = listen(docent);
    await docent.track('Before');
    await docent.group('account-1');
    await docent.track('After');
    const later = startClient(world.tab()).methods();
    const heardLater = listen(later);
    await later.track('Next Page');
    await later.reset();
    await later.track('Signed Out');
    assert.deepEqual(heard.map(groupOf), [undefined, 'account-1', 'account-1']);
    assert.deepEqual(heardLater.map(groupOf), ['account-1', undefined]);
  });

  it('joins traits: each identify() says what is new, the browser keeps all', async () => {
    const docent = startClient(tab).methods();
    const heard = listen(docent);
    await docent.identify('customer-1', { role: 'admin', seats: 3 });
    await docent.identify('customer-1', { seats: 4 });
    assert.deepEqual(traitsOf(heard[1]), { seats: 4 });
    const { traits } = world.storage.get('docent-meridian-customer/customer')?.get('identity') as { traits: unknown };
    assert.deepEqual(traits, { role: 'admin', seats: 4 });
  });

  it('does not carry traits over to somebody else', async () => {
    const docent = startClient(tab).methods();
    await docent.identify('customer-1', { role: 'admin' });
    await docent.identify('customer-2', { seats: 4 });
    const { traits } = world.storage.get('docent-meridian-customer/customer')?.get('identity') as { traits: unknown };
    assert.deepEqual(traits, { seats: 4 });
  });

  it('refuses traits that are too many, at once or one after the other, and changes nothing', async () => {
    const docent = startClient(tab).methods();
    const many = (count: number, from = 0) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`trait${index + from}`, 'x'.repeat(100)]));
    await assert.rejects(docent.identify('customer-1', many(1000)), { code: 'invalid' });
    assert.equal((await docent.debug()).ids.userId, undefined);
    await assert.rejects(
      (async () => {
        for (let round = 0; round < 50; round++) await docent.identify('customer-1', many(20, round * 20));
      })(),
      { code: 'invalid', message: /identify\(\)/ },
    );
  });

  describe('in two tabs', () => {
    it('is the same customer in both as soon as one has signed in', async () => {
      const [a, b] = [startClient(tab).methods(), startClient(world.tab()).methods()];
      const heard = listen(b);
      await b.track('Before');
      await a.identify('customer-1', { role: 'admin' });
      await settle();
      await b.track('After');
      assert.deepEqual(
        heard.map(({ userId }) => userId),
        [undefined, 'customer-1'],
      );
    });

    it('is nobody in both, with one new anonymous id, as soon as one has signed out', async () => {
      const [first, second] = [startClient(tab), startClient(world.tab())];
      const [a, b] = [first.methods(), second.methods()];
      const heard = [listen(a), listen(b)];
      await a.identify('customer-1');
      await first.records.write('howto:a', slice);
      await settle();
      await b.track('Before');
      await a.reset();
      await settle();
      assert.deepEqual((await b.debug()).ids, {});
      assert.equal(await second.records.slice('howto:a'), undefined);
      await Promise.all([a.track('After'), b.track('After')]);
      const [one, two] = heard.map(list => list.at(-1));
      assert.equal(one?.userId, undefined);
      assert.equal(two?.userId, undefined);
      assert.equal(one?.anonymousId, two?.anonymousId);
      assert.notEqual(two?.anonymousId, heard[1]?.[0]?.anonymousId);
    });

    it('is somebody else in both, with their record, as soon as one has changed customers', async () => {
      const [first, second] = [startClient(tab), startClient(world.tab())];
      await first.methods().identify('customer-1');
      await first.records.write('howto:a', slice);
      await settle();
      await second.methods().track('Before');
      assert.deepEqual(await second.records.slice('howto:a'), slice);
      await first.methods().identify('customer-2');
      await settle();
      assert.equal((await second.methods().debug()).ids.userId, 'customer-2');
      assert.equal(await second.records.slice('howto:a'), undefined);
    });
  });
});
