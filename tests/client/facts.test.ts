import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeWorld } from './support/fake-world.js';
import { serve, startClient } from './support/start-client.js';

describe('what rules see of the customer', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });

  it('is what the page has said, newer traits beside older ones', async () => {
    const client = startClient(world.tab());
    const docent = client.methods();
    await docent.identify('customer-1', { role: 'cio', plan: 'team' });
    await docent.identify('customer-1', { plan: 'company' });
    await docent.group('account-1', { seats: 12 });
    assert.deepEqual(client.facts(), {
      customer: { id: 'customer-1', role: 'cio', plan: 'company' },
      account: { id: 'account-1', seats: 12 },
    });
  });

  it('begins anew with another customer, and ends with reset()', async () => {
    const client = startClient(world.tab());
    const docent = client.methods();
    await docent.identify('customer-1', { role: 'cio' });
    await docent.identify('customer-2');
    assert.deepEqual(client.facts(), { customer: { id: 'customer-2' } });
    await docent.reset();
    assert.deepEqual(client.facts(), {});
  });

  it('needs no consent, and leaves nothing behind', async () => {
    const client = startClient(world.tab(), { consent: 'denied' });
    await client.methods().identify('customer-1', { role: 'cio' });
    assert.deepEqual(client.facts(), { customer: { id: 'customer-1', role: 'cio' } });
    assert.deepEqual(world.stored(), []);
  });

  it('takes nothing that is no id', async () => {
    const client = startClient(world.tab());
    await client
      .methods()
      .identify({ role: 'cio' } as never)
      .catch(() => undefined);
    assert.deepEqual(client.facts(), {});
  });

  it('is told whenever it changes', async () => {
    const client = startClient(world.tab());
    let changes = 0;
    client.onFactsChange(() => changes++);
    await client.methods().identify('customer-1');
    await client.methods().group('account-1');
    assert.equal(changes, 2);
  });
});
