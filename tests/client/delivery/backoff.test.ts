import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backoff, retryAfter } from '@docent/client/delivery/backoff.js';

describe('backoff', () => {
  it('doubles from two seconds to five minutes', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 8, 9, 100].map(failures => backoff(failures, 1)),
      [2000, 4000, 8000, 16_000, 256_000, 300_000, 300_000],
    );
  });
  it('is random by half, so that browsers do not come back together', () => {
    assert.equal(backoff(3, 0), 4000);
    assert.equal(backoff(3, 0.5), 6000);
  });
});

describe('retryAfter', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  it('reads seconds', () => assert.equal(retryAfter('120', now), 120_000));
  it('reads a date', () => assert.equal(retryAfter('Sun, 22 Nov 2026 12:02:00 GMT', now), 120_000));
  it('takes a date that is over, nonsense and nothing for no wish', () => {
    for (const header of ['Sun, 22 Nov 2020 12:00:00 GMT', 'soon', '', '-5', null]) {
      assert.equal(retryAfter(header, now), 0, String(header));
    }
  });
});
