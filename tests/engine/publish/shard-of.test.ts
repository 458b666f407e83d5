import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { shardOf } from '@docent/engine';

const shards = fc.integer({ min: 0, max: 16 }).map(power => 2 ** power);

describe('shardOf', () => {
  it('names one of the shards', () => {
    fc.assert(
      fc.property(fc.string(), shards, (ref, count) => {
        const shard = shardOf(ref, count);
        assert.ok(Number.isInteger(shard) && shard >= 0 && shard < count);
      }),
    );
  });

  it('keeps what was together when shards are halved', () => {
    fc.assert(
      fc.property(fc.string(), shards, (ref, count) =>
        assert.equal(shardOf(ref, count * 2) % count, shardOf(ref, count)),
      ),
    );
  });

  it('is FNV-1a, so that any program can look an entity up', () => {
    // Published test vectors of the 32 bit hash: "" 811c9dc5, "a" e40c292c, "foobar" bf9cf968.
    assert.equal(shardOf('', 2 ** 16), 0x9dc5);
    assert.equal(shardOf('a', 2 ** 16), 0x292c);
    assert.equal(shardOf('foobar', 2 ** 16), 0xf968);
  });

  it('spreads refs evenly', () => {
    const counts = new Array<number>(64).fill(0);
    for (let index = 0; index < 6400; index++) counts[shardOf(`howto:how-to-${index}`, 64)]!++;
    // 100 on average; five standard deviations of a fair spread.
    assert.ok(Math.min(...counts) > 50 && Math.max(...counts) < 150, counts.join(' '));
  });
});
