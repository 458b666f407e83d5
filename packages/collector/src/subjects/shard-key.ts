import { shardOf } from '@docent/engine';

/** Number of values a shard key may have. */
const keys = 2 ** 32;

/**
 * The hash that `shardOf` takes the last bits of, with its bits in reverse order: what shares a shard then lies side by side,
 * whatever the number of shards.
 *
 * @returns an integer from 0 to 2^32 - 1
 */
export function shardKey(id: string): number {
  return reverseBits(shardOf(id, keys) >>> 0, 32);
}

/**
 * The shard keys that belong to a shard, first and last.
 *
 * @param shards number of shards, a power of two
 */
export function shardRange(shard: number, shards: number): { first: number; last: number } {
  const width = keys / shards;
  const first = reverseBits(shard, Math.log2(shards)) * width;
  return { first, last: first + width - 1 };
}

function reverseBits(value: number, bits: number): number {
  let reversed = 0;
  for (let bit = 0; bit < bits; bit++) reversed = reversed * 2 + (Math.floor(value / 2 ** bit) % 2);
  return reversed;
}
