import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../support/fake-world.js';
import { mark, place, recordWorld, ref, steps } from '../support/record-world.js';
import { startClient } from '../support/start-client.js';

describe('a record that is erased', () => {
  const here = recordWorld();
  const { deaf, start, stored } = here;

  it('stays erased when another tab still knew it', async () => {
    const [a, b] = [startClient(here.world.tab()), startClient(here.world.tab())];
    await a.records.write(ref, steps('one'));
    await b.records.slice(ref);
    await a.methods().erase();
    await settle();
    assert.equal(await b.records.slice(ref), undefined);
    await b.records.write('howto:other', { steps: {} });
    assert.equal(stored()?.progress[ref], undefined);
  });

  it('does not come back by the late write of a tab that did not hear of it', async () => {
    const [a, b] = [start(), start(deaf())];
    await a.write(ref, steps('one'));
    await b.slice(ref);
    await a.erase();
    // An element always hands over its whole slice; only what is new in it is written.
    await b.write(ref, { steps: { one: mark(true, 1), two: mark(true, 2) } });
    assert.deepEqual(stored()?.progress, { [ref]: { steps: { two: mark(true, 2) } } });
    assert.deepEqual(await b.slice(ref), { steps: { two: mark(true, 2) } });
  });

  it('stays a record that can be read when all that is new in a late write is which step is shown', async () => {
    const [a, b] = [start(), start(deaf())];
    await a.write(ref, steps('one'));
    await b.slice(ref);
    await a.erase();
    await b.write(ref, { ...steps('one'), current: { step: 'two', at: 2 } });
    assert.deepEqual(await start().slice(ref), { steps: {}, current: { step: 'two', at: 2 } });
    assert.deepEqual(here.world.stored().sort(), [`${place}/record`]);
  });

  it('is told as such before what is new, so that a widget that merges what it hears forgets it, too', async () => {
    const b = startClient(deaf());
    await b.records.write(ref, steps('one'));
    await start().erase();
    const heard: unknown[] = [];
    b.onRecordChange(({ slice }) => heard.push(slice));
    await b.records.write(ref, steps('one', 'two'));
    await here.world.advance(0);
    assert.deepEqual(heard, [steps('one', 'two'), undefined, steps('two')]);
  });

  it('needs no code that does not come, and holds up nobody', async () => {
    const tab = here.world.tab();
    await start().write(ref, steps('one'));
    const other = start();
    await other.slice(ref);
    await start(tab).erase();
    assert.deepEqual(here.world.stored(), []);
    await settle();
    assert.equal(await other.slice(ref), undefined);
  });

  it('is so in tabs that may store nothing, too', async () => {
    const [a, b] = [startClient(here.world.tab()), startClient(here.world.tab(), { consent: 'denied' })];
    await b.records.write(ref, steps('one'));
    await a.methods().erase();
    await settle();
    assert.equal(await b.records.slice(ref), undefined);
  });

  it('says when the browser does not let it, and does it as soon as it can', async () => {
    const tab = here.world.tab();
    const records = start(tab);
    await records.write(ref, steps('one'));
    here.world.storageFault = 'refused';
    await records.erase();
    assert.match(tab.report.warnings.join(), /could not be deleted.*tried again/);
    assert.equal(await records.slice(ref), undefined);
    here.world.storageFault = 'none';
    await tab.signal('visible');
    assert.deepEqual(here.world.stored(), []);
  });
});
