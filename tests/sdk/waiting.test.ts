import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Docent } from '@docent/client';
import { createWaiting } from '../../packages/sdk/dist/create-waiting.js';
import { takeOver } from '../../packages/sdk/dist/loader/take-over.js';

// What takeOver asks of a browser.
Object.assign(globalThis, { Node: class {}, HTMLCollection: class {} });

describe('the stand-ins before the script is there', () => {
  let window: Window;
  let needs: number;
  beforeEach(() => {
    needs = 0;
    window = { location: { href: 'https://vendor.example/a' }, document: { title: 'A' } } as Window;
  });
  const waiting = () => createWaiting(window, () => needs++);
  const calls = ({ queue }: ReturnType<typeof waiting>) =>
    queue.map(({ arguments: args, method }) => [method, ...args]);

  it('keep calls in their order, with the time and page of each', () => {
    const stub = waiting();
    const docent = stub.docent as Docent;
    const before = Date.now();
    void docent.identify('customer-1', { role: 'admin' });
    (window.location as { href: string }).href = 'https://vendor.example/b';
    void docent.track('Clicked');
    assert.deepEqual(calls(stub), [['ready'], ['identify', 'customer-1', { role: 'admin' }], ['track', 'Clicked']]);
    assert.equal(stub.queue[1]?.moment.url, 'https://vendor.example/a');
    assert.equal(stub.queue[2]?.moment.url, 'https://vendor.example/b');
    assert.ok((stub.queue[1]?.moment.at ?? 0) >= before);
  });

  it('answer with promises that settle when the call is made at last', async () => {
    const stub = waiting();
    const docent = stub.docent as Docent;
    const good = docent.record();
    const bad = docent.track('');
    stub.queue.find(({ method }) => method === 'record')?.resolve('the record');
    stub.queue.find(({ method }) => method === 'track')?.reject(new Error('no name'));
    assert.equal(await good, 'the record');
    await assert.rejects(bad, /no name/);
  });

  it('cause no unhandled rejection when nobody looks at a call that fails', async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', hear);
    const stub = waiting();
    void (stub.docent as Docent).track('');
    (stub.docent as Docent).on('event', () => {})();
    stub.queue.forEach(({ reject }) => reject(new Error('no')));
    await new Promise(resolve => setImmediate(resolve));
    process.off('unhandledRejection', hear);
    assert.deepEqual(unhandled, []);
  });

  it('have all methods of the real one', () => {
    const names =
      'identify group alias track page consent show hide on explain record erase flush reset use debug push ready';
    const stub = waiting();
    for (const name of names.split(' ')) assert.ok(name in stub.docent, name);
  });

  for (const name of ['show', 'hide', 'explain', 'record', 'erase', 'flush', 'debug'] as const) {
    it(`load the script at once for ${name}()`, () => {
      void (waiting().docent as Docent)[name]('howto:a');
      assert.equal(needs, 1);
    });
  }
  for (const name of ['identify', 'group', 'alias', 'track', 'page', 'consent', 'reset'] as const) {
    it(`wait for an idle page with ${name}()`, () => {
      void (waiting().docent as unknown as Record<string, (id: string) => unknown>)[name]?.('a');
      assert.equal(needs, 0);
    });
  }

  it('take back a listener that was given up before it was added', async () => {
    const stub = waiting();
    const stop = (stub.docent as Docent).on('event', () => {});
    stop();
    let stopped = 0;
    stub.queue.at(-1)?.resolve(() => stopped++);
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(stopped, 1);
  });

  describe('in the place of window.docent', () => {
    const put = (before?: unknown) => {
      Object.assign(window, { docent: before });
      const stub = waiting();
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (message: string) => warnings.push(message);
      const taken = takeOver(window, stub.docent);
      console.warn = warn;
      return { stub, taken, warnings, now: (window as { docent?: unknown }).docent };
    };

    it('are put where nothing was', () => {
      const { now, stub, taken } = put();
      assert.ok(taken);
      assert.equal(now, stub.docent);
    });

    it('take the calls an array holds, methods and functions', () => {
      const fn = () => {};
      const { stub } = put([['identify', 'customer-1'], fn]);
      assert.deepEqual(calls(stub), [['ready'], ['identify', 'customer-1'], [fn]]);
    });

    it('leave an earlier Docent alone, and warn once however often the script is there', () => {
      const first = waiting().docent;
      const [second, third] = [put(first), put(first)];
      assert.deepEqual([second.taken, third.taken], [false, false]);
      assert.equal(third.now, first);
      assert.match(second.warnings.join(), /included more than once/);
      assert.deepEqual(third.warnings, []);
    });

    it('leave something of the host’s alone, and say so', () => {
      const own = { chapters: 7 };
      const { now, taken, warnings } = put(own);
      assert.equal(taken, false);
      assert.equal(now, own);
      assert.match(warnings.join(), /belongs to something else/);
    });

    it('take the name from an element that only has the id "docent"', () => {
      const { taken } = put(new (globalThis as unknown as { Node: new () => object }).Node());
      assert.ok(taken);
    });
  });
});
