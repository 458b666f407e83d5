import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunningClient as Client } from '../../packages/sdk/dist/run-client.js';
import { createBackstage } from '../../packages/sdk/dist/create-backstage.js';

describe('backstage', () => {
  const turn = () => new Promise(resolve => setImmediate(resolve));
  const client = {} as Client;
  const setUp = (load: () => Promise<Client>) => {
    const window = new EventTarget() as unknown as Window;
    const warnings: string[] = [];
    const life = new AbortController();
    const report = { warn: (message: string) => void warnings.push(message), debug: () => {} };
    return { backstage: createBackstage(window, load, report, life.signal), life, warnings, window };
  };

  it('loads the client once, for all who need it, in their order', async () => {
    let loads = 0;
    const { backstage } = setUp(async () => (loads++, client));
    const order: number[] = [];
    backstage.with(() => order.push(1));
    backstage.with(() => order.push(2));
    assert.equal(loads, 1);
    await turn();
    backstage.with(() => order.push(3));
    assert.deepEqual(order, [1, 2, 3]);
    assert.equal(loads, 1);
  });

  it('loads nothing while nobody needs it', async () => {
    const { backstage } = setUp(() => assert.fail());
    await turn();
    assert.equal(backstage.client(), undefined);
  });

  for (const [when, again] of [
    ['somebody asks again', ({ backstage }: ReturnType<typeof setUp>) => backstage.with(() => {})],
    [
      'the browser is online again',
      ({ window }: ReturnType<typeof setUp>) => window.dispatchEvent(new Event('online')),
    ],
  ] as const) {
    it(`loses nobody when loading fails: it is tried again when ${when}`, async () => {
      let blocked = true;
      const set = setUp(async () => {
        if (blocked) throw new Error('blocked');
        return client;
      });
      let ran = 0;
      set.backstage.with(() => ran++);
      await turn();
      assert.equal(ran, 0);
      assert.match(set.warnings.join(), /did not load.*blocked/);
      blocked = false;
      again(set);
      await turn();
      assert.equal(ran, 1);
    });
  }

  it('loads nothing after the end', async () => {
    const { backstage, life } = setUp(() => assert.fail());
    life.abort();
    backstage.with(() => assert.fail());
    await turn();
  });
});
