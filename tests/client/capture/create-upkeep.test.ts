import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createUpkeep, type Upkeep, type UpkeepSetup } from '@docent/client/capture/create-upkeep.js';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';

const second = 1000;

describe('upkeep of what waits', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  let life: AbortController;
  let allowed: boolean;
  let touched: number;
  let enforced: number;
  beforeEach(() => {
    world = createFakeWorld();
    tab = world.tab();
    life = new AbortController();
    allowed = true;
    touched = enforced = 0;
  });

  const enforce = { enforceCaps: async () => void enforced++ };

  /** With 401 messages waiting, none of them old. */
  function upkeepOf(get: () => Promise<typeof enforce> = async () => enforce): Upkeep {
    const outbox = {
      first: async () => (touched++, []),
      count: async () => 401,
    };
    return createUpkeep({
      platform: tab.platform,
      name: 'docent-desks',
      outbox: outbox as Partial<UpkeepSetup['outbox']> as UpkeepSetup['outbox'],
      care: { get } as Partial<UpkeepSetup['care']> as UpkeepSetup['care'],
      allowed: () => allowed,
      until: life.signal,
    });
  }

  it('looks at the first message, and then at every fiftieth', async () => {
    const upkeep = upkeepOf();
    for (let message = 1; message <= 101; message++) {
      upkeep.after(1);
      await Promise.resolve();
      await settle();
    }
    assert.equal(touched, 3);
    assert.equal(enforced, 3);
  });

  it('waits while a tab sends, and looks again although nothing more is added', async () => {
    let sent = () => {};
    const sending = tab.platform.exclusive('docent-desks', () => new Promise<void>(resolve => (sent = resolve)));
    upkeepOf().after(1);
    await world.advance(12 * second);
    assert.equal(enforced, 0);
    sent();
    await sending;
    await world.advance(6 * second);
    assert.equal(enforced, 1);
    await world.advance(60 * second);
    assert.equal(enforced, 1);
  });

  it('keeps nobody from sending while its code cannot be loaded', async () => {
    upkeepOf(() => new Promise(() => {})).after(1);
    await settle();
    assert.equal(await tab.platform.exclusive('docent-desks', async () => 'sent'), 'sent');
  });

  for (const [what, end] of [
    ['consent is withdrawn', () => (allowed = false)],
    ['the client is destroyed', () => life.abort()],
  ] as const) {
    it(`touches no storage any more when ${what}, though it meant to look again`, async () => {
      void tab.platform.exclusive('docent-desks', () => new Promise(() => {}));
      const upkeep = upkeepOf();
      upkeep.after(1);
      await settle();
      assert.equal(touched, 1);
      end();
      await world.advance(60 * second);
      upkeep.after(50);
      await settle();
      assert.equal(touched, 1);
    });

    it(`drops nothing when ${what} while its code is loaded`, async () => {
      let load = () => {};
      upkeepOf(() => new Promise(resolve => (load = () => resolve(enforce)))).after(1);
      await settle();
      end();
      load();
      await settle();
      assert.equal(enforced, 0);
    });
  }
});
