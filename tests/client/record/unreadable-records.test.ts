import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { emptyRecord } from '@docent/engine';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

const ref = 'howto:book-a-room';
const mark = (at: number) => ({ done: true, at, revision: 'r1' });
const steps = (...ids: string[]) => ({ steps: Object.fromEntries(ids.map((id, index) => [id, mark(index + 1)])) });
const newer = { version: 3, progress: 'in another shape', skills: [1, 2] };

describe('a stored record of another version, or of none', () => {
  let world: FakeWorld;
  let storage: Map<string, unknown>;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    storage = new Map();
    world.storage.set('docent-meridian-customer/customer', storage);
  });
  const start = (tab: FakeTab = world.tab()) => startClient(tab).records;
  const put = (record: unknown) => storage.set('record', structuredClone(record));
  const record = () => storage.get('record') as Record<string, unknown>;
  const aside = () => storage.get('record-set-aside') as { at: number; reason: string; record: unknown }[];

  describe('that is corrupt', () => {
    for (const [what, raw, reason] of [
      ['a text', 'nonsense', 'It is no object with a version.'],
      [
        'broken inside',
        { version: 1, progress: { [ref]: { steps: null } } },
        'Not everything in it is as version 1 has it.',
      ],
      ['incomplete', { version: 2, skills: {} }, 'Not everything in it is as version 2 has it.'],
    ] as const) {
      it(`(${what}) is set aside with the reason, and a new one begun`, async () => {
        put(raw);
        const tab = world.tab();
        const records = start(tab);
        assert.equal(await records.slice(ref), undefined);
        await records.write(ref, steps('one'));
        assert.deepEqual(record(), { ...emptyRecord(), progress: { [ref]: steps('one') } });
        assert.deepEqual(aside(), [{ at: world.now, reason, record: raw }]);
        assert.match(tab.report.warnings.join(), /could not be read.*set aside/);
        assert.match(records.mode().reason ?? '', /set aside/);
      });
    }

    it('is set aside once when two tabs find it', async () => {
      put('nonsense');
      const [a, b] = [start(), start()];
      await Promise.all([a.write(ref, steps('one')), b.write('howto:other', steps('two'))]);
      await settle();
      assert.equal(aside().length, 1);
      assert.deepEqual(record()['progress'], { [ref]: steps('one'), 'howto:other': steps('two') });
    });

    it('is kept with the four before it; what is older goes', async () => {
      for (let index = 0; index < 7; index++) {
        put(`nonsense ${index}`);
        await start().slice(ref);
      }
      assert.deepEqual(
        aside().map(entry => entry.record),
        [2, 3, 4, 5, 6].map(index => `nonsense ${index}`),
      );
    });

    it('is not lost when the page goes in between', async () => {
      put('nonsense');
      const tab = world.tab();
      const { storage: open } = tab.platform;
      tab.platform.storage = (database, name) => {
        const store = open(database, name);
        return {
          ...store,
          update: (key, change) => (key === 'record' ? new Promise(() => {}) : store.update(key, change)),
        };
      };
      void start(tab).write(ref, steps('one'));
      await settle();
      assert.ok((record() as unknown) === 'nonsense' || aside()?.[0]?.record === 'nonsense');
      await start().write(ref, steps('two'));
      assert.deepEqual(
        aside().map(entry => entry.record),
        ['nonsense'],
      );
    });
  });

  describe('that is of version 1', () => {
    it('is taken over', async () => {
      put({ version: 1, progress: { [ref]: steps('one') } });
      const records = start();
      assert.deepEqual(await records.slice(ref), steps('one'));
      await records.write(ref, steps('one', 'two'));
      assert.deepEqual(record(), { ...emptyRecord(), progress: { [ref]: steps('one', 'two') } });
    });

    it('is joined with ours, which an SDK of version 1 has set aside', async () => {
      // What version 1 does with a newer record: moves it into the list and writes its own.
      storage.set('record-set-aside', [
        {
          at: 1,
          record: {
            ...emptyRecord(),
            progress: { [ref]: steps('one') },
            preferences: { captions: { value: true, at: 1 } },
          },
        },
        { at: 2, record: 'nonsense' },
      ]);
      put({ version: 1, progress: { 'howto:other': steps('two') } });
      assert.deepEqual(await start().all(), {
        ...emptyRecord(),
        progress: { [ref]: steps('one'), 'howto:other': steps('two') },
        preferences: { captions: { value: true, at: 1 } },
      });
      assert.deepEqual(aside(), [{ at: 2, record: 'nonsense' }]);
    });

    it('is ours again when an SDK of version 1 only looked at it', async () => {
      storage.set('record-set-aside', [{ at: 1, record: { ...emptyRecord(), progress: { [ref]: steps('one') } } }]);
      assert.deepEqual(await start().slice(ref), steps('one'));
    });
  });

  describe('that is of a newer version', () => {
    it('stays as it is, and ours is kept beside it, across pages and tabs', async () => {
      put(newer);
      const [a, b] = [start(), start()];
      await b.slice(ref);
      await a.write(ref, steps('one'));
      await settle();
      assert.deepEqual(await b.slice(ref), steps('one'));
      await b.write('howto:other', steps('two'));
      const { beside, ...rest } = record();
      assert.deepEqual(rest, newer);
      const progress = { [ref]: steps('one'), 'howto:other': steps('two') };
      assert.deepEqual(beside, { ...emptyRecord(), progress });
      assert.deepEqual((await start().all()).progress, progress);
      assert.equal(aside(), undefined);
      assert.match(a.mode().reason ?? '', /newer Docent.*beside/);
    });

    it('stays as it is when somebody only looks', async () => {
      put(newer);
      assert.equal(await start().slice(ref), undefined);
      assert.deepEqual(record(), newer);
    });

    it('stays as it is when it comes between reading and writing', async () => {
      const records = start();
      await records.slice(ref);
      put(newer);
      await records.write(ref, steps('one'));
      assert.deepEqual(record(), { ...newer, beside: { ...emptyRecord(), progress: { [ref]: steps('one') } } });
    });

    it('takes in, when its SDK is back, what the older one has left (seen with ours as the newer)', async () => {
      put({
        ...emptyRecord(),
        progress: { [ref]: steps('one') },
        beside: { version: 1, progress: { 'howto:other': steps('two') } },
      });
      const records = start();
      const progress = { [ref]: steps('one'), 'howto:other': steps('two') };
      assert.deepEqual((await records.all()).progress, progress);
      await records.write('preferences/captions', { value: true, at: 1 });
      assert.deepEqual(record(), { ...emptyRecord(), progress, preferences: { captions: { value: true, at: 1 } } });
    });

    it('is erased whole', async () => {
      put(newer);
      const records = start();
      await records.write(ref, steps('one'));
      await records.erase();
      assert.deepEqual(world.stored(), []);
    });
  });
});
