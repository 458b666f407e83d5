import { shardOf } from '@docent/engine';
import type { EntityHashes, IndexShard } from '@docent/schema';

/** Entities per shard on average: one shard is then a few kB, less than a packet or two. */
const entitiesPerShard = 16;

/** Spreads entities over the smallest power of two of shards that keeps them small; no entity, no shard. */
export function buildIndex(entities: ReadonlyMap<string, EntityHashes>): IndexShard[] {
  if (entities.size === 0) return [];
  let count = 1;
  while (entities.size > count * entitiesPerShard) count *= 2;
  const shards = Array.from({ length: count }, (): IndexShard => ({ entities: {} }));
  for (const [ref, hashes] of entities) shards[shardOf(ref, count)]!.entities[ref] = hashes;
  return shards;
}
