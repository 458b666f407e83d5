import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressKey } from '../../../packages/collector/dist/limits/address-key.js';
import { createDrainRate } from '../../../packages/collector/dist/limits/drain-rate.js';
import { toLimits } from '../../../packages/collector/dist/limits/limit-options.js';
import { createRateLimiter } from '../../../packages/collector/dist/limits/rate-limiter.js';

function createClock() {
  let time = 0;
  return { clock: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('a rate limiter', () => {
  it('lets a burst pass at once, and then what fits the rate', () => {
    const { clock, pass } = createClock();
    const limiter = createRateLimiter({ perSecond: 10, burst: 3 }, { clock });
    assert.deepEqual(
      [1, 2, 3].map(() => limiter.take('a')),
      [0, 0, 0],
    );
    assert.equal(Math.round(limiter.take('a')), 100);
    pass(100);
    assert.equal(limiter.take('a'), 0);
    assert.ok(limiter.take('a') > 0);
    assert.equal(limiter.take('b'), 0, 'another key has its own');
  });

  it('says exactly how long to wait: a millisecond earlier it is too early, and then it passes', () => {
    const action = fc.record({ wait: fc.integer({ min: 0, max: 500 }), cost: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 50 }), actions => {
        const { clock, pass } = createClock();
        const limiter = createRateLimiter({ perSecond: 7, burst: 10 }, { clock });
        for (const { wait, cost } of actions) {
          pass(wait);
          const told = limiter.take('a', cost);
          if (told <= 1) continue;
          pass(told - 1);
          assert.ok(limiter.take('a', cost) > 0);
          pass(1);
          assert.equal(limiter.take('a', cost), 0);
        }
      }),
    );
  });

  it('takes what costs more than a burst when nothing was taken before', () => {
    const { clock, pass } = createClock();
    const limiter = createRateLimiter({ perSecond: 10, burst: 5 }, { clock });
    assert.equal(limiter.take('a', 1000), 0);
    assert.equal(Math.round(limiter.take('a', 1000)), 500);
    pass(500);
    assert.equal(limiter.take('a', 1000), 0);
  });

  it('remembers a bounded number of keys, and forgets who was quiet longest', () => {
    const { clock } = createClock();
    const limiter = createRateLimiter({ perSecond: 1, burst: 1 }, { clock, maxKeys: 100 });
    limiter.take('quiet');
    for (let index = 0; index < 99; index++) limiter.take(`k-${index}`);
    assert.ok(limiter.take('quiet') > 0);
    for (let index = 0; index < 10_000; index++) limiter.take(`n-${index}`);
    assert.equal(limiter.size, 100);
    assert.equal(limiter.take('quiet'), 0);
    assert.ok(limiter.take('n-9999') > 0);
  });
});

describe('an address', () => {
  it('counts as itself however it is written, and as its network where one customer has a whole one', () => {
    assert.equal(addressKey('192.0.2.7'), '192.0.2.7');
    assert.equal(addressKey('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(addressKey('2001:db8::1'), addressKey('2001:db8:0:0:ffff::2'));
    assert.notEqual(addressKey('2001:db8::1'), addressKey('2001:db8:0:1::1'));
    for (const nonsense of ['', 'localhost', '999.1.1.1', 'x'.repeat(1e6)])
      assert.equal(addressKey(nonsense), 'unknown');
  });
});

describe('the drain rate', () => {
  it('tells how long a queue takes to drain, from what drained lately', () => {
    const { clock, pass } = createClock();
    const drain = createDrainRate(clock);
    assert.equal(drain.secondsFor(1), Infinity);
    for (let second = 0; second < 60; second++) {
      for (let tenth = 0; tenth < 10; tenth++) {
        pass(100);
        drain.add(100_000);
      }
    }
    const seconds = drain.secondsFor(5_000_000);
    assert.ok(Math.abs(seconds - 5) < 0.3, `${seconds}`);
    pass(30_000);
    assert.ok(drain.secondsFor(5_000_000) > 60, 'nothing drained for half a minute');
  });
});

describe('limits', () => {
  it('have defaults for all that nothing is said of', () => {
    const { ingest, heldBytes } = toLimits({ ingest: { perAddress: false }, heldBytes: 7 });
    assert.equal(ingest.perAddress, false);
    assert.deepEqual(ingest.perKey, { perSecond: 10_000, burst: 50_000 });
    assert.equal(heldBytes, 7);
  });

  it('that limit nothing or everything are refused', () => {
    assert.throws(() => toLimits({ bodyMs: 0 }), /"bodyMs" must consist of positive numbers/);
    assert.throws(() => toLimits({ admin: { perAddress: { perSecond: NaN, burst: 1 } } }), /"admin"/);
  });
});
