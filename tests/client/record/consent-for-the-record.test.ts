import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client, ConsentChanges } from '@docent/client';
import { createFakeWorld, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

/** One slice for each part and purpose. */
const slices = {
  'howto:book': { steps: { a: { done: true, at: 1, revision: 'r1' } } },
  'answers/check:torque': { tight: { r1: { latest: { value: 1, at: 1 } } } },
  'answers/survey:after': { score: { r1: { latest: { value: 9, at: 1 } } } },
  'attention/survey:after': { answered: { at: 1 } },
  'dismissals/survey:after': { answered: { at: 1 } },
  'preferences/captions': { value: true, at: 1 },
};
type Address = keyof typeof slices;
const all = (Object.keys(slices) as Address[]).sort();
const byPurpose: Record<string, Address[]> = {
  learning: ['answers/check:torque', 'howto:book'],
  feedback: ['answers/survey:after'],
  functional: ['attention/survey:after', 'dismissals/survey:after', 'preferences/captions'],
  analytics: [],
};
const without = (gone: Address[] = []) => all.filter(address => !gone.includes(address));

describe('consent for the record', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });

  async function fill(client: Client): Promise<Client> {
    for (const address of all) await client.records.write(address, slices[address]);
    return client;
  }
  /** Addresses of what is stored, or of what a client knows. */
  function addresses(record: object | undefined): string[] {
    return Object.entries(record ?? {})
      .filter(([part]) => part !== 'version')
      .flatMap(([part, held]) => Object.keys(held as object).map(key => (part === 'progress' ? key : `${part}/${key}`)))
      .sort();
  }
  const stored = () => addresses(world.storage.get('docent-meridian-customer/customer')?.get('record') as object);
  const keys = () => world.stored().filter(key => key.includes('/record'));
  const known = async (client: Client) => addresses(await client.records.all());

  for (const [purpose, mine] of Object.entries(byPurpose)) {
    it(`stores only what needs ${purpose} where only that is allowed; the rest lasts for the page`, async () => {
      const client = startClient(world.tab(), { consent: 'denied' });
      await client.methods().consent({ [purpose]: true });
      await fill(client);
      assert.deepEqual(stored(), mine);
      assert.deepEqual(await known(client), all);
    });

    it(`deletes what needs ${purpose} when that is withdrawn, keeps the rest, and forgets nothing on this page`, async () => {
      const client = await fill(startClient(world.tab()));
      await client.methods().consent({ [purpose]: false });
      assert.deepEqual(stored(), without(mine));
      assert.deepEqual(await known(client), all);
      for (const address of mine) await client.records.write(address, slices[address]);
      assert.deepEqual(stored(), without(mine));
      assert.deepEqual(await known(startClient(world.tab())), without(mine));
    });

    it(`stores what needs ${purpose} when it is allowed again`, async () => {
      const client = await fill(startClient(world.tab()));
      await client.methods().consent({ [purpose]: false });
      await client.methods().consent({ [purpose]: true });
      assert.deepEqual(stored(), all);
    });

    it(`does not use what an earlier page stored for ${purpose} where that is not allowed, and leaves it there`, async () => {
      (await fill(startClient(world.tab()))).destroy();
      const client = startClient(world.tab(), { consent: 'denied' });
      const others = Object.keys(byPurpose).filter(other => other !== purpose);
      await client.methods().consent(Object.fromEntries(others.map(other => [other, true])) as ConsentChanges);
      assert.deepEqual(await known(client), without(mine));
      await client.records.write('howto:other', slices['howto:book']);
      assert.ok(all.every(address => stored().includes(address)));
    });
  }

  it('takes what was withdrawn away from other tabs, and it does not come back by what they write', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab())];
    await fill(a);
    await known(b);
    await a.methods().consent({ learning: false });
    await settle();
    assert.deepEqual(await known(b), without(byPurpose['learning']));
    await b.records.write('preferences/speed', { value: 2, at: 5 });
    assert.ok(!stored().includes('howto:book'));
  });

  it('deletes with the purpose when the record is of a newer version: what is known by name, and all beside it', async () => {
    world.storage.set('docent-meridian-customer/customer', new Map());
    const customer = world.storage.get('docent-meridian-customer/customer')!;
    customer.set('record', { version: 3, progress: { x: 1 }, goals: [1], preferences: { y: 1 } });
    const client = await fill(startClient(world.tab()));
    await client.methods().consent({ learning: false });
    const { beside, ...newer } = customer.get('record') as { beside: object };
    assert.deepEqual(newer, { version: 3, progress: {}, preferences: { y: 1 } });
    assert.deepEqual(addresses(beside), without(byPurpose['learning']));
  });

  it('deletes what was set aside with any purpose of the record, for nobody can tell what it is for', async () => {
    world.storage.set('docent-meridian-customer/customer', new Map([['record', 'nonsense']]));
    const client = await fill(startClient(world.tab()));
    assert.ok(keys().includes('docent-meridian-customer/customer/record-set-aside'));
    await client.methods().consent({ feedback: false });
    assert.deepEqual(keys(), ['docent-meridian-customer/customer/record']);
  });

  it('leaves nothing where nothing is left', async () => {
    const client = startClient(world.tab());
    await client.records.write('howto:book', slices['howto:book']);
    await client.methods().consent({ learning: false });
    assert.deepEqual(keys(), []);
  });
});
