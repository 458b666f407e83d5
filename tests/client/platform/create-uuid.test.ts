import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createUuid } from '@docent/client/platform/create-uuid.js';

describe('createUuid', () => {
  const make = (clock: () => number, byte = 0) =>
    createUuid({ now: clock, randomBytes: length => new Uint8Array(length).fill(byte) });

  it('makes UUIDs of version 7 with the time in front', () => {
    const id = make(() => 0x0123456789ab, 0xff)();
    assert.match(id, /^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  for (const byte of [0, 0xff]) {
    it(`sorts in the order of making, within a millisecond and when the clock steps back (random ${byte})`, () => {
      const times = [1000, 1000, 1000, 999, 500, 1001, 1001];
      const uuid = make(() => times.shift() ?? 1001, byte);
      const ids = Array.from({ length: 9000 }, uuid);
      assert.deepEqual(ids, [...ids].sort());
      assert.equal(new Set(ids).size, 9000);
    });
  }
});
