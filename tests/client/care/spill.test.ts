import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { nothing, queued, second } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

describe('what happens while the page goes', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world, nothing);
    tab = world.tab();
  });
  const spilt = () => [...world.local].filter(([key]) => key.startsWith('docent-meridian:spill:'));
  const names = () => spilt().flatMap(([, text]) => (JSON.parse(text) as { name: string }[]).map(({ name }) => name));
  const waiting = () =>
    [...(world.storage.get('docent-meridian/outbox')?.values() ?? [])].map(value => (value as { name: string }).name);

  /** A page with storage that is slower than its end, on which one event was stored and another happens at the end. */
  async function goneWith(event: string, here = tab) {
    const client = startClient(here);
    await client.methods().track('Before');
    world.storageFault = 'hanging';
    await here.signal('hidden');
    void client.methods().track(event);
    await settle();
    return client;
  }
  /** The page is dead: nothing of it runs any more. */
  function die(client: { destroy(): void }): void {
    client.destroy();
    world.storageFault = 'none';
  }

  it('is in local storage at once, where IndexedDB would come too late; what is stored already is not', async () => {
    await goneWith('Last Click');
    assert.deepEqual(names(), ['Last Click']);
  });

  it('is spilt as well when it happened before the page is hidden and is not stored yet', async () => {
    const client = startClient(tab);
    await client.methods().track('Before');
    world.storageFault = 'hanging';
    void client.methods().track('Last Click');
    await settle();
    assert.deepEqual(names(), []);
    await tab.signal('hidden');
    assert.deepEqual(names(), ['Last Click']);
  });

  it('touches local storage not at all when storage is quick', async () => {
    const { track } = startClient(tab).methods();
    await tab.signal('hidden');
    await track('Last Click');
    assert.deepEqual(spilt(), []);
    assert.equal(queued(world), 1);
  });

  it('is taken back by the next page, stored, sent, and then removed from local storage', async () => {
    die(await goneWith('Last Click'));
    serve(world);
    startClient(world.tab()).idle();
    await world.advance(10 * second);
    assert.deepEqual(spilt(), []);
    const sent = world.batches().flatMap(({ body }) => body?.batch ?? []);
    const ids = sent.filter(({ event }) => event === 'Last Click').map(({ messageId }) => messageId);
    // Which of what a page leaves behind is taken back first does not matter: it is the same message.
    assert.equal(new Set(ids).size, 1);
    assert.equal(queued(world), 0);
  });

  it('stays in local storage until it is stored elsewhere', async () => {
    die(await goneWith('Last Click'));
    world.storageFault = 'hanging';
    startClient(world.tab()).idle();
    await settle();
    assert.deepEqual(names(), ['Last Click']);
  });

  it('is stored once when two pages take it back at the same time', async () => {
    die(await goneWith('Last Click'));
    startClient(world.tab()).idle();
    startClient(world.tab()).idle();
    await world.advance(second);
    assert.deepEqual(waiting().sort(), ['Before', 'Last Click']);
    assert.deepEqual(spilt(), []);
  });

  it('of several tabs that go together is all kept', async () => {
    const other = world.tab();
    const clients = [startClient(tab), startClient(other)];
    for (const client of clients) await client.methods().track('Before');
    world.storageFault = 'hanging';
    for (const here of [tab, other]) await here.signal('hidden');
    clients.forEach((client, index) => void client.methods().track(`Last Click ${index}`));
    await settle();
    clients.forEach(die);
    startClient(world.tab()).idle();
    await world.advance(second);
    assert.deepEqual(waiting().sort(), ['Before', 'Before', 'Last Click 0', 'Last Click 1']);
  });

  it('is removed when the tab is looked at again and storage has answered after all', async () => {
    const client = startClient(tab);
    await client.methods().track('Before');
    world.storageFault = 'refused';
    await tab.signal('hidden');
    await client.methods().track('Last Click');
    assert.deepEqual(names().includes('Last Click'), true);
    await tab.signal('visible');
    world.storageFault = 'none';
    await world.advance(120 * second);
    assert.deepEqual(waiting().sort(), ['Before', 'Last Click']);
    assert.deepEqual(spilt(), []);
  });

  it('is dropped when the customer has said no to its purpose meanwhile', async () => {
    die(await goneWith('Last Click'));
    const later = startClient(world.tab());
    await later.methods().consent({ analytics: false });
    later.idle();
    await world.advance(10 * second);
    assert.deepEqual(waiting(), []);
    assert.deepEqual(spilt(), []);
  });

  it('is deleted at once by a no to everything, and by erase()', async () => {
    for (const end of ['consent', 'erase'] as const) {
      die(await goneWith('Last Click', world.tab()));
      assert.notDeepEqual(spilt(), []);
      const later = startClient(world.tab(), { endpoint: '' }).methods();
      if (end === 'erase') await later.erase();
      else await later.consent({ functional: false, learning: false, feedback: false, analytics: false });
      assert.deepEqual(spilt(), []);
    }
  });

  it('passes over what somebody else has written there, and removes it', async () => {
    world.local.set('docent-meridian:spill:x', 'not JSON');
    world.local.set('docent-meridian:spill:y', '[{"key":5},{}]');
    const client = startClient(tab);
    client.idle();
    await client.methods().flush();
    await client.methods().debug();
    await settle();
    assert.equal(queued(world), 0);
    assert.deepEqual(spilt(), []);
  });

  it('takes no more than 200,000 characters of the host’s room', async () => {
    const client = startClient(tab);
    await client.methods().track('Before');
    world.storageFault = 'hanging';
    await tab.signal('hidden');
    for (let number = 0; number < 30; number++) void client.methods().track('Large', { text: 'x'.repeat(20_000) });
    await settle();
    const size = spilt().reduce((sum, [, text]) => sum + text.length, 0);
    assert.ok(size > 150_000 && size <= 200_000, `${size} characters`);
  });
});
