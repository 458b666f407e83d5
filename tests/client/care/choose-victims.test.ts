import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chooseVictims } from '@docent/client/care/choose-victims.js';
import { bytesOf, entryKey, rankOf, timeOf } from '@docent/client/delivery/entry-key.js';
import { createUuid } from '@docent/client/platform/create-uuid.js';

const now = Date.UTC(2026, 10, 22);
const messages = fc.array(
  fc.record({
    age: fc.nat(2000),
    purpose: fc.constantFrom('any', 'learning', 'feedback', 'functional', 'analytics' as const),
    bytes: fc.integer({ min: 50, max: 32_768 }),
  }),
  { maxLength: 120 },
);
const limits = fc.record({
  entries: fc.integer({ min: 1, max: 100 }),
  bytes: fc.integer({ min: 1000, max: 500_000 }),
  age: fc.nat(2500),
});

/** Keys as the outbox has them: oldest first. */
function keysOf(
  waiting: { age: number; purpose: 'any' | 'learning' | 'feedback' | 'functional' | 'analytics'; bytes: number }[],
) {
  let time = 0;
  const uuid = createUuid({ now: () => time, randomBytes: length => new Uint8Array(length) });
  return [...waiting]
    .sort((a, b) => b.age - a.age)
    .map(({ age, bytes, purpose }) => {
      time = now - age;
      return entryKey(uuid(), purpose, bytes);
    })
    .sort();
}

describe('chooseVictims', () => {
  const check = (
    claim: (given: {
      keys: string[];
      kept: string[];
      caps: { entries: number; bytes: number; age: number };
      victims: ReturnType<typeof chooseVictims>;
    }) => void,
  ) =>
    fc.assert(
      fc.property(messages, limits, (waiting, caps) => {
        const keys = keysOf(waiting);
        const victims = chooseVictims(keys, caps, now);
        const gone = new Set([...victims.age, ...victims.entries, ...victims.bytes]);
        claim({ keys, caps, victims, kept: keys.filter(key => !gone.has(key)) });
      }),
    );
  const sum = (keys: readonly string[]) => keys.reduce((bytes, key) => bytes + bytesOf(key), 0);

  it('leaves no more than may wait', () => {
    check(({ caps, kept }) => {
      assert.ok(kept.length <= caps.entries);
      assert.ok(sum(kept) <= caps.bytes);
      for (const key of kept) assert.ok(now - timeOf(key) <= caps.age);
    });
  });

  it('counts each message once: what is dropped and what is kept is what there was', () => {
    check(({ keys, kept, victims: { age, bytes, entries } }) => {
      assert.deepEqual([...age, ...bytes, ...entries, ...kept].sort(), keys);
    });
  });

  it('never drops what is worth more for want of room while something worth less stays', () => {
    check(({ kept, victims: { bytes, entries } }) => {
      const best = Math.min(...[...bytes, ...entries].map(rankOf));
      for (const key of kept) assert.ok(rankOf(key) <= best);
    });
  });

  it('drops the older of what is worth the same', () => {
    check(({ kept, victims: { bytes, entries } }) => {
      for (const gone of [...bytes, ...entries])
        for (const key of kept) if (rankOf(key) === rankOf(gone)) assert.ok(gone < key);
    });
  });

  it('drops nothing but what is too old while there is room', () => {
    check(({ caps, keys, victims: { age, bytes, entries } }) => {
      const young = keys.filter(key => now - timeOf(key) <= caps.age);
      assert.deepEqual(
        age,
        keys.filter(key => !young.includes(key)),
      );
      if (young.length <= caps.entries && sum(young) <= caps.bytes) assert.deepEqual([...bytes, ...entries], []);
      else assert.ok(bytes.length + entries.length > 0);
    });
  });

  it('makes room for a twentieth more, so that the next message need not choose again', () => {
    const keys = keysOf(Array.from({ length: 101 }, (_, age) => ({ age, purpose: 'analytics' as const, bytes: 100 })));
    const { entries } = chooseVictims(keys, { entries: 100, bytes: 1e9, age: Infinity }, now);
    assert.deepEqual(entries, keys.slice(0, 6));
  });
});
