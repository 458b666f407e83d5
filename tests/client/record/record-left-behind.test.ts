import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../support/fake-world.js';
import { mortal } from '../support/mortal-tab.js';
import { recordWorld, ref, steps } from '../support/record-world.js';
import { startClient } from '../support/start-client.js';

describe('what storage had no time for when the page went', () => {
  const here = recordWorld();
  const left = () => [...here.world.local.keys()].filter(key => key.startsWith('docent-meridian:record:'));

  /** A page that goes while storage has not answered yet. */
  async function writeAndGo(slice: object, consent: 'granted' | 'denied' = 'granted'): Promise<void> {
    const tab = mortal(here.world.tab());
    const { records } = startClient(tab, { consent });
    await records.slice(ref);
    here.world.storageFault = 'hanging';
    void records.write(ref, slice);
    await settle();
    await tab.signal('hidden');
    tab.kill();
    here.world.storageFault = 'none';
    await here.world.advance(1);
  }

  it('is on record on the next page, and stored', async () => {
    await writeAndGo(steps('one'));
    assert.equal(left().length, 1);
    assert.deepEqual(await here.start().slice(ref), steps('one'));
    assert.deepEqual(here.stored()?.progress[ref], steps('one'));
    assert.deepEqual(left(), []);
  });

  it('is joined: of several pages, and with what was stored before', async () => {
    await here.start().write(ref, steps('one'));
    await writeAndGo(steps('two'));
    await writeAndGo(steps('three'));
    assert.deepEqual(await here.start().slice(ref), steps('one', 'two', 'three'));
  });

  it('is not lost when that page goes too before it is stored', async () => {
    await writeAndGo(steps('one'));
    const tab = mortal(here.world.tab());
    here.world.storageFault = 'hanging';
    void startClient(tab).records.slice(ref);
    await settle();
    await tab.signal('hidden');
    tab.kill();
    here.world.storageFault = 'none';
    assert.deepEqual(await here.start().slice(ref), steps('one'));
  });

  it('is nothing when everything was stored in time', async () => {
    const tab = here.world.tab();
    await here.start(tab).write(ref, steps('one'));
    await tab.signal('hidden');
    assert.deepEqual(left(), []);
  });

  it('is nothing where the customer allows nothing to be stored', async () => {
    await writeAndGo(steps('one'), 'denied');
    assert.deepEqual(left(), []);
  });

  for (const [how, erase] of [
    ['on a page that knows it', async () => (await known()).erase()],
    ['on one that has not asked for the record', () => startClient(here.world.tab()).methods().erase()],
  ] as const) {
    it(`is erased ${how}`, async () => {
      await writeAndGo(steps('one'));
      await erase();
      assert.deepEqual(left(), []);
      assert.equal(await here.start().slice(ref), undefined);
    });
  }

  async function known() {
    const records = here.start();
    await records.slice(ref);
    return records;
  }

  it('is gone with the consent it was stored by', async () => {
    await writeAndGo(steps('one'));
    await startClient(here.world.tab()).methods().consent({ learning: false });
    await here.world.advance(1);
    assert.deepEqual(left(), []);
  });

  for (const text of ['', 'no JSON', '[]', '{"version":3,"progress":{}}', '{"version":2,"progress":{"howto:x":1}}']) {
    it(`is passed over when somebody has written ${text || 'an empty text'} there`, async () => {
      here.world.local.set('docent-meridian:record:1', text);
      await here.start().write(ref, steps('one'));
      assert.deepEqual(
        await here
          .start()
          .all()
          .then(({ progress }) => progress),
        { [ref]: steps('one') },
      );
      assert.deepEqual(left(), []);
    });
  }
});
