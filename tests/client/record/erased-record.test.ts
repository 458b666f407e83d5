import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

const mark = (done: boolean, at: number) => ({ done, at, revision: 'r1' });
const ref = 'howto:book-a-room';
const place = 'docent-meridian-customer/customer';
const steps = (...ids: string[]) => ({ steps: Object.fromEntries(ids.map(id => [id, mark(true, 1)])) });

describe('a record that is erased', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });
  const stored = () => world.storage.get(place)?.get('record') as { progress: Record<string, unknown> } | undefined;
  const start = (tab: FakeTab = world.tab()) => startClient(tab).records;
  /** A tab that hears nothing of others, as one that was frozen. */
  function deaf(): FakeTab {
    const tab = world.tab();
    tab.platform.channel = () => () => {};
    return tab;
  }

  it('stays erased when another tab still knew it', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab())];
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
    assert.deepEqual(world.stored().sort(), [`${place}/record`]);
  });

  it('is told as such before what is new, so that a widget that merges what it hears forgets it, too', async () => {
    const b = startClient(deaf());
    await b.records.write(ref, steps('one'));
    await start().erase();
    const heard: unknown[] = [];
    b.onRecordChange(({ slice }) => heard.push(slice));
    await b.records.write(ref, steps('one', 'two'));
    await world.advance(0);
    assert.deepEqual(heard, [steps('one', 'two'), undefined, steps('two')]);
  });

  it('needs no code that does not come, and holds up nobody', async () => {
    const tab = world.tab();
    await start().write(ref, steps('one'));
    const other = start();
    await other.slice(ref);
    await start(tab).erase();
    assert.deepEqual(world.stored(), []);
    await settle();
    assert.equal(await other.slice(ref), undefined);
  });

  it('is so in tabs that may store nothing, too', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab(), { consent: 'denied' })];
    await b.records.write(ref, steps('one'));
    await a.methods().erase();
    await settle();
    assert.equal(await b.records.slice(ref), undefined);
  });

  it('says when the browser does not let it, and does it as soon as it can', async () => {
    const tab = world.tab();
    const records = start(tab);
    await records.write(ref, steps('one'));
    world.storageFault = 'refused';
    await records.erase();
    assert.match(tab.report.warnings.join(), /did not let.*tried again/);
    assert.equal(await records.slice(ref), undefined);
    world.storageFault = 'none';
    await tab.signal('visible');
    assert.deepEqual(world.stored(), []);
  });
});
