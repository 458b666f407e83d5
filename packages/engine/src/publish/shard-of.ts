/**
 * The index shard in which an entity is looked up: FNV-1a (32 bit, http://www.isthe.com/chongo/tech/comp/fnv/) over the
 * ref's UTF-16 units, which for the ASCII that refs are made of are its bytes.
 *
 * @param ref `kind:id`
 * @param shards number of shards, a power of two
 */
export function shardOf(ref: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < ref.length; index++) {
    hash = Math.imul(hash ^ ref.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) & (shards - 1);
}
