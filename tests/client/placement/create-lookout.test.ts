import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createLookout, type Stage } from '@docent/client/placement/create-lookout.js';
import type { Found, Placements } from '@docent/client/placement/create-placements.js';
import { createFakeWorld, type FakeTab, type FakeWorld } from '../support/fake-world.js';

const found = { id: 'book', placement: { show: 'howto:book', how: 'popover' }, gates: [] } as Found;

describe('looking out for what may appear', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  let life: AbortController;
  /** What was done, in its order. */
  let did: string[];
  let allowed: boolean;
  let visible: boolean;
  beforeEach(() => {
    world = createFakeWorld();
    tab = world.tab();
    life = new AbortController();
    did = [];
    allowed = visible = true;
  });

  function start(placements: Partial<Placements>): () => void {
    const note =
      (what: string) =>
      (of?: unknown): void =>
        void did.push([what, ...(typeof of === 'string' ? [of] : Array.isArray(of) ? of : [])].join(' '));
    const stage: Stage = {
      put: ({ id }) => did.push(`put ${id}`),
      end: note('end'),
      buttons: note('buttons'),
      clear: note('clear'),
      sweep: () => {},
    };
    return createLookout({
      platform: tab.platform,
      placements: {
        look: async () => undefined,
        buttons: async () => [],
        ended: async () => [],
        next: async () => undefined,
        ...placements,
      } as Placements,
      stage,
      allowed: () => allowed,
      visible: () => visible,
      failed: error => did.push(String(error)),
      until: life.signal,
    });
  }

  it('takes many changes for one, however long they go on', async () => {
    let looks = 0;
    const changed = start({ look: async () => void looks++ as undefined });
    for (let change = 0; change < 50; change++) {
      changed();
      await world.advance(10);
    }
    assert.ok(looks >= 3 && looks <= 6, `${looks} looks`);
  });

  it('shows what was found, and the buttons that are there', async () => {
    start({ look: async () => found, buttons: async () => ['help'] })();
    await world.advance(1000);
    assert.deepEqual(did, ['put book', 'buttons help']);
  });

  it('looks again when time alone lets something through, and not before', async () => {
    const due = world.now + 5000;
    start({
      look: async () => (world.now < due ? undefined : found),
      next: async () => (world.now < due ? due : undefined),
    })();
    await world.advance(4000);
    assert.deepEqual(did, ['buttons']);
    await world.advance(2000);
    assert.deepEqual(did, ['buttons', 'put book', 'buttons']);
  });

  it('looks again when another tab was deciding', async () => {
    const answers = ['busy', found] as const;
    let looks = 0;
    start({ look: async () => answers[looks++] })();
    await world.advance(1000);
    assert.deepEqual(did, ['put book', 'buttons']);
  });

  it('tries again what could not be loaded, at the latest when the network is back', async () => {
    let online = false;
    start({
      look: async () => {
        if (!online) throw new Error('offline');
        return found;
      },
    })();
    await world.advance(1000);
    assert.deepEqual(did, ['Error: offline']);
    online = true;
    await tab.signal('online');
    await world.advance(1000);
    assert.deepEqual(did, ['Error: offline', 'put book', 'buttons']);
  });

  it('takes away what was answered elsewhere, also where nobody looks; but puts nothing there', async () => {
    visible = false;
    start({ ended: async () => ['howto:book'], look: async () => found })();
    await world.advance(1000);
    assert.deepEqual(did, ['end howto:book']);
  });

  it('takes everything away when consent is withdrawn, and looks for nothing', async () => {
    allowed = false;
    start({ look: async () => found })();
    await world.advance(1000);
    assert.deepEqual(did, ['clear']);
  });

  it('rests when the page is gone', async () => {
    const changed = start({ look: async () => found });
    changed();
    life.abort();
    changed();
    await world.advance(100_000);
    assert.deepEqual(did, []);
  });
});
