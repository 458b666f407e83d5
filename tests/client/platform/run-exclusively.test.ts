import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { runExclusively } from '@docent/client/platform/run-exclusively.js';
import { createFakeWorld, type FakeWorld } from '../support/fake-world.js';

describe('runExclusively without Web Locks', () => {
  const key = 'docent-meridian:sender';
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    mock.timers.reset();
    mock.timers.enable({ apis: ['Date'], now: world.now });
  });
  /** A tab of a page without TLS: its browser has no locks. */
  const run = <T>(work: () => Promise<T>, steal?: boolean) =>
    runExclusively({} as Navigator, world.tab().platform.local, 'docent-meridian', work, steal);
  /** A tab that runs until it is told to end. */
  function busy() {
    let end = () => {};
    const running = run(() => new Promise<string>(resolve => (end = () => resolve('done'))));
    return { end: () => end(), running };
  }

  it('holds a lease while it runs, and gives it back', async () => {
    const tab = busy();
    assert.equal(Number(world.local.get(key)), Date.now() + 40_000);
    tab.end();
    assert.equal(await tab.running, 'done');
    assert.equal(world.local.has(key), false);
  });

  it('gives it back after a failure, too', async () => {
    await assert.rejects(
      run(() => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(world.local.has(key), false);
  });

  it('does not run while another tab does', async () => {
    const first = busy();
    let ran = false;
    assert.equal(await run(async () => (ran = true)), undefined);
    assert.equal(ran, false);
    first.end();
    await first.running;
    assert.equal(await run(async () => 'next'), 'next');
  });

  it('runs when the lease of a tab that died has ended', async () => {
    busy();
    mock.timers.tick(40_001);
    assert.equal(await run(async () => 'next'), 'next');
  });

  it('runs at once when it is to steal', async () => {
    busy();
    assert.equal(await run(async () => 'stolen', true), 'stolen');
  });

  it('runs although somebody else has filled the place of the lease', async () => {
    world.local.set(key, 'mine');
    assert.equal(await run(async () => 'next'), 'next');
  });

  it('runs where there is no local storage either', async () => {
    const none = { get: () => undefined, set: () => false, delete: () => undefined, keys: () => [] };
    assert.equal(await runExclusively({} as Navigator, none, 'x', async () => 'done'), 'done');
  });
});

describe('runExclusively with Web Locks', () => {
  /** The part of the browser's lock manager that is used. */
  function createLocks() {
    const held = new Map<string, (reason: unknown) => void>();
    return {
      async request(name: string, { steal }: LockOptions, work: (lock: object | null) => unknown) {
        const robbed = held.get(name);
        if (robbed && !steal) return work(null);
        robbed?.(new DOMException('stolen', 'AbortError'));
        return Promise.race([
          Promise.resolve(work({})).finally(() => held.delete(name)),
          new Promise((_, reject) => held.set(name, reject)),
        ]);
      },
    } as unknown as LockManager;
  }
  const world = createFakeWorld();
  const { local } = world.tab().platform;

  it('needs no lease', async () => {
    assert.equal(await runExclusively({ locks: createLocks() }, local, 'x', async () => [...world.local].length), 0);
  });

  it('does not run while another tab does; runs when it is to steal, and what was robbed ends in peace', async () => {
    const locks = createLocks();
    let end = () => {};
    const first = runExclusively({ locks }, local, 'x', () => new Promise(resolve => (end = () => resolve('first'))));
    assert.equal(await runExclusively({ locks }, local, 'x', async () => 'second'), undefined);
    assert.equal(await runExclusively({ locks }, local, 'x', async () => 'thief', true), 'thief');
    end();
    assert.equal(await first, 'first');
  });

  it('takes the lease where a sandbox forbids locks', async () => {
    const locks = {
      request: async () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as LockManager;
    const keys = await runExclusively({ locks }, local, 'x', async () => [...world.local.keys()]);
    assert.deepEqual(keys, ['x:sender']);
  });
});
