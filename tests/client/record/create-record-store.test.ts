import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { settle } from '../support/fake-world.js';
import { mark, recordWorld, ref, steps } from '../support/record-world.js';
import { startClient } from '../support/start-client.js';

describe('record store', () => {
  const here = recordWorld();
  const { deaf, start, stored } = here;

  it('survives the page', async () => {
    await start().write(ref, steps('a'));
    assert.deepEqual(await start().slice(ref), steps('a'));
  });

  it('keeps each of its seven parts, by address', async () => {
    const slices = {
      [ref]: steps('a'),
      'answers/check:torque': { tight: { r1: { firstAttempt: { value: 1, at: 1 }, latest: { value: 1, at: 1 } } } },
      'learning/torque': { goal: { value: true, at: 1 } },
      'attention/*': { nothing: { 2: { at: 1 } } },
      'interactions/subject:desk-01': { did: { next: { weight: 1, at: 1 } } },
      'dismissals/*': { dismissed: { wish: 'not-this-month', at: 1, until: 2 } },
      'preferences/video-speed': { value: 1.5, at: 1 },
    };
    const records = start();
    for (const [address, slice] of Object.entries(slices)) await records.write(address, slice);
    const later = start();
    for (const [address, slice] of Object.entries(slices)) assert.deepEqual(await later.slice(address), slice);
    assert.deepEqual(await later.all(), {
      version: 2,
      progress: { [ref]: slices[ref] },
      answers: { 'check:torque': slices['answers/check:torque'] },
      learning: { torque: slices['learning/torque'] },
      attention: { '*': slices['attention/*'] },
      interactions: { 'subject:desk-01': slices['interactions/subject:desk-01'] },
      dismissals: { '*': slices['dismissals/*'] },
      preferences: { 'video-speed': slices['preferences/video-speed'] },
    });
    assert.equal(await later.slice('preferences/constructor'), undefined);
    assert.equal(await later.slice('constructor/constructor'), undefined);
  });

  it('takes the ref of a guide for its answers, and tells of them by it', async () => {
    const [a, b] = [startClient(here.world.tab()), startClient(here.world.tab())];
    const heard: unknown[] = [];
    await b.records.slice('advice:plan');
    b.onRecordChange(change => heard.push(change));
    const answers = { seats: { r1: { latest: { value: 8, at: 1 } } } };
    await a.records.write('advice:plan', answers);
    await settle();
    assert.deepEqual((await b.records.all()).answers, { 'advice:plan': answers });
    assert.deepEqual(await b.records.slice('answers/advice:plan'), answers);
    assert.deepEqual(heard, [{ ref: 'advice:plan', slice: answers }]);
  });

  it('joins what two tabs did, whoever wrote last', async () => {
    const [a, b] = [start(), start()];
    await Promise.all([a.slice(ref), b.slice(ref)]);
    await Promise.all([
      a.write(ref, { steps: { one: mark(true, 1), both: mark(true, 5) } }),
      b.write(ref, { steps: { two: mark(true, 2), both: mark(false, 9) } }),
    ]);
    await settle();
    const joined = { steps: { one: mark(true, 1), two: mark(true, 2), both: mark(false, 9) } };
    assert.deepEqual(stored()?.progress[ref], joined);
    assert.deepEqual(await a.slice(ref), joined);
    assert.deepEqual(await b.slice(ref), joined);
  });

  it('tells what another tab did', async () => {
    const [a, b] = [startClient(here.world.tab()), startClient(here.world.tab())];
    const heard: unknown[] = [];
    await b.records.slice(ref);
    b.onRecordChange(change => heard.push(change));
    await a.records.write(ref, steps('one'));
    await a.records.write('preferences/captions', { value: true, at: 1 });
    await settle();
    assert.deepEqual(heard, [
      { ref, slice: steps('one') },
      { ref: 'preferences/captions', slice: { value: true, at: 1 } },
    ]);
  });

  it('reads again when the page is shown again, for it may have slept through what others said', async () => {
    const tab = deaf();
    const records = start(tab);
    assert.equal(await records.slice(ref), undefined);
    await start().write(ref, steps('one'));
    await tab.signal('visible');
    assert.deepEqual(await records.slice(ref), steps('one'));
  });

  it('loses nothing and agrees in the end, however tabs take turns, listen or not, and storage fails', async () => {
    const action = fc.record({
      tab: fc.nat(2),
      what: fc.constantFrom('write', 'write', 'show', 'storage fails', 'storage works'),
      step: fc.constantFrom('a', 'b', 'c'),
      wait: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async actions => {
        here.renew();
        const tabs = [here.world.tab(), here.world.tab(), deaf()];
        const all = tabs.map(start);
        const expected: Record<string, ReturnType<typeof mark>> = {};
        for (const [index, { step, tab, wait, what }] of actions.entries()) {
          if (what === 'storage fails') here.world.storageFault = 'refused';
          if (what === 'storage works') here.world.storageFault = 'none';
          if (what === 'show') await tabs[tab]?.signal('visible');
          if (what !== 'write') continue;
          expected[step] = mark(index % 2 === 0, index + 1);
          const written = all[tab]?.write(ref, { steps: { [step]: expected[step] } });
          if (wait) await written;
        }
        here.world.storageFault = 'none';
        await settle();
        // What another tab could not store when it was last shown, it stores now; then everybody looks.
        for (let round = 0; round < 2; round++) for (const tab of tabs) await tab.signal('visible');
        for (const records of all) {
          assert.deepEqual(await records.slice(ref), Object.keys(expected).length ? { steps: expected } : undefined);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('refuses what is no part of a record, or too much, and goes on', async () => {
    const records = start();
    const wrong: [string, unknown][] = [
      ...[null, undefined, 'done', {}, { steps: { a: null } }, { steps: { a: { done: true } } }, 1n].map(
        (slice): [string, unknown] => [ref, slice],
      ),
      ['preferences/captions', { value: true, at: NaN }],
      ['version/x', { at: 1 }],
      ['skills/x', { at: 1 }],
      ['__proto__/x', { at: 1 }],
      ['preferences/motto', { value: 'x'.repeat(64_000), at: 1 }],
    ];
    for (const [address, slice] of wrong) {
      await assert.rejects(records.write(address, slice), { code: 'invalid' }, `${address} ${String(slice)}`);
    }
    assert.equal(await records.slice(ref), undefined);
    assert.deepEqual(here.world.stored(), []);
  });

  it('refuses a slice that grows too large little by little, and keeps what it has', async () => {
    const records = start();
    const part = (name: string) => ({ [name]: { r1: { latest: { value: name.repeat(300), at: 1 } } } });
    await records.write('answers/survey:after', part('a'.repeat(100)));
    await records.write('answers/survey:after', part('b'.repeat(100)));
    await assert.rejects(records.write('answers/survey:after', part('c'.repeat(100))), /64000 characters/);
    assert.equal(Object.keys((await records.slice('answers/survey:after')) as object).length, 2);
  });

  it('leaves out the oldest when all of it is too much, learning last', async () => {
    const records = start();
    await records.write(ref, steps('kept'));
    for (let index = 0; index < 17; index++) {
      await records.write(`preferences/p${index}`, { value: 'x'.repeat(60_000), at: index + 1 });
    }
    assert.ok(JSON.stringify(stored()).length <= 1_000_000);
    const { preferences, progress } = await start().all();
    assert.deepEqual(
      Object.keys(preferences),
      Array.from({ length: 16 }, (_, index) => `p${index + 1}`),
    );
    assert.deepEqual(progress, { [ref]: steps('kept') });
  });

  it('hands out copies', async () => {
    const client = startClient(here.world.tab());
    const mine = { steps: { one: mark(true, 1) } };
    await client.records.write(ref, mine);
    mine.steps.one.done = false;
    const copy = await client.methods().record();
    delete copy.progress[ref];
    assert.deepEqual(await client.records.slice(ref), { steps: { one: mark(true, 1) } });
  });

  describe('when storage fails', () => {
    for (const fault of ['refused', 'hanging'] as const) {
      it(`is there within a second, in memory, when storage is ${fault}, and says so`, async () => {
        here.world.storageFault = fault;
        const records = start();
        const found = records.slice(ref);
        await here.world.advance(1000);
        assert.equal(await found, undefined);
        await records.write(ref, steps('one'));
        assert.deepEqual(await records.slice(ref), steps('one'));
        assert.equal(records.mode().storage, 'memory');
        assert.match(records.mode().reason ?? '', fault === 'refused' ? /refused/ : /No answer within 1000 ms/);
      });

      it(`stores what it held in memory as soon as storage that was ${fault} works again`, async () => {
        const tab = here.world.tab();
        const records = start(tab);
        await records.slice(ref);
        here.world.storageFault = fault;
        const written = records.write(ref, steps('one'));
        await here.world.advance(1000);
        await written;
        assert.equal(stored(), undefined);
        here.world.storageFault = 'none';
        await tab.signal('visible');
        assert.deepEqual(stored()?.progress, { [ref]: steps('one') });
        assert.deepEqual(records.mode(), { storage: 'indexeddb' });
      });
    }

    it('goes on when another tab has deleted the database, and does not bring back what was in it', async () => {
      const records = start();
      await records.write(ref, steps('one'));
      here.world.storage.clear();
      await records.write(ref, steps('one', 'two'));
      assert.deepEqual(stored()?.progress, { [ref]: steps('two') });
    });

    it('says nothing of storage that nobody has used or allowed', async () => {
      const denied = startClient(here.world.tab(), { consent: 'denied' }).records;
      await denied.write(ref, steps('one'));
      assert.deepEqual(denied.mode(), { storage: 'none' });
      assert.deepEqual(start().mode(), { storage: 'none' });
    });
  });
});
