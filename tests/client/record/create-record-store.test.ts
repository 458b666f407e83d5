import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createFakeWorld, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

const mark = (done: boolean, at: number) => ({ done, at, revision: 'r1' });
const ref = 'howto:book-a-room';
const place = 'docent-meridian-customer/customer';

describe('record store', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });
  const stored = (key = 'record') =>
    world.storage.get(place)?.get(key) as { progress: Record<string, unknown> } | undefined;

  it('survives the page', async () => {
    await startClient(world.tab()).records.write(ref, { steps: { a: mark(true, 1) } });
    assert.deepEqual(await startClient(world.tab()).records.slice(ref), { steps: { a: mark(true, 1) } });
  });

  it('joins what two tabs did, whoever wrote last', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab())];
    await Promise.all([a.records.slice(ref), b.records.slice(ref)]);
    await Promise.all([
      a.records.write(ref, { steps: { one: mark(true, 1), both: mark(true, 5) } }),
      b.records.write(ref, { steps: { two: mark(true, 2), both: mark(false, 9) } }),
    ]);
    await settle();
    const joined = { steps: { one: mark(true, 1), two: mark(true, 2), both: mark(false, 9) } };
    assert.deepEqual(stored()?.progress[ref], joined);
    assert.deepEqual(await a.records.slice(ref), joined);
    assert.deepEqual(await b.records.slice(ref), joined);
  });

  it('tells what another tab did', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab())];
    const heard: unknown[] = [];
    await b.records.slice(ref);
    b.onRecordChange(change => heard.push(change));
    await a.records.write(ref, { steps: { one: mark(true, 1) } });
    await settle();
    assert.deepEqual(heard, [{ ref, slice: { steps: { one: mark(true, 1) } } }]);
  });

  it('reads again when the page is shown again, for it may have slept through what others said', async () => {
    const tab = world.tab();
    const client = startClient(tab);
    await client.records.slice(ref);
    world.storage.get(place)?.set('record', { version: 1, progress: { [ref]: { steps: { one: mark(true, 1) } } } });
    await tab.signal('visible');
    assert.deepEqual(await client.records.slice(ref), { steps: { one: mark(true, 1) } });
  });

  it('stays erased when another tab still knew it', async () => {
    const [a, b] = [startClient(world.tab()), startClient(world.tab())];
    await a.records.write(ref, { steps: { one: mark(true, 1) } });
    await b.records.slice(ref);
    await a.methods().erase();
    await settle();
    assert.equal(await b.records.slice(ref), undefined);
    await b.records.write('howto:other', { steps: {} });
    assert.equal(stored()?.progress[ref], undefined);
  });

  for (const [what, raw] of [
    ['corrupt', 'nonsense'],
    ['corrupt inside', { version: 1, progress: { [ref]: { steps: null } } }],
    ['of a newer version', { version: 2, skills: {} }],
  ] as const) {
    it(`puts a record aside that is ${what}, and begins a new one`, async () => {
      world.storage.set(place, new Map([['record', raw]]));
      const tab = world.tab();
      const client = startClient(tab);
      await client.records.write(ref, { steps: { one: mark(true, 1) } });
      assert.deepEqual(stored()?.progress, { [ref]: { steps: { one: mark(true, 1) } } });
      assert.deepEqual(stored('record-set-aside'), [{ at: world.now, record: raw }]);
      assert.match(tab.report.warnings.join(), /could not be read.*put aside/);
    });
  }

  it('refuses what is no progress, and goes on', async () => {
    const { records } = startClient(world.tab());
    for (const slice of [null, 'done', {}, { steps: { a: null } }, { steps: { a: { done: true } } }]) {
      await assert.rejects(records.write(ref, slice), { code: 'invalid' });
    }
    assert.equal(await records.slice(ref), undefined);
  });

  for (const fault of ['refused', 'hanging'] as const) {
    it(`is there within a second, in memory, when storage is ${fault}`, async () => {
      world.storageFault = fault;
      const { records } = startClient(world.tab());
      const found = records.slice(ref);
      await world.advance(1000);
      assert.equal(await found, undefined);
      await records.write(ref, { steps: { one: mark(true, 1) } });
      assert.deepEqual(await records.slice(ref), { steps: { one: mark(true, 1) } });
    });
  }

  it('hands out copies', async () => {
    const client = startClient(world.tab());
    const mine = { steps: { one: mark(true, 1) } };
    await client.records.write(ref, mine);
    mine.steps.one.done = false;
    const copy = await client.methods().record();
    delete copy.progress[ref];
    assert.deepEqual(await client.records.slice(ref), { steps: { one: mark(true, 1) } });
  });
});
