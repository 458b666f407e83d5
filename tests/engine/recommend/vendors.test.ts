import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../../bench/vendors/faults-of.mjs';
import { judgeGate } from '../../bench/vendors/judge-gate.mjs';

// A short form of `npm run bench:vendors`, with other vendors.
describe('vendors whose truth is known', () => {
  const vendors = { vendors: 12, seed: 9001 };

  it('are served what is better than popularity, where there is something to learn', () => {
    assert.deepEqual(faultsOf(judgeGate(vendors)), []);
  });

  it('find out a gate that is always open', () => {
    assert.notDeepEqual(faultsOf(judgeGate({ ...vendors, sabotage: 'gate' })), []);
  });
});
