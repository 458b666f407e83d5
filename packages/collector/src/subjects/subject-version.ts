import { createHash } from 'node:crypto';

/** Bytes that a shard has on average at most. The fullest of a thousand has about twice as many. */
const averageShardBytes = 10_000;

/** The smallest power of two of shards that keeps them small. */
export function shardsFor(bytes: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(bytes / averageShardBytes)));
}

/** Takes a content hash into a digest of many, or out of it again; both hexadecimal. */
export function toggleHash(digest: string, hash: string): string {
  return (BigInt(`0x${digest}`) ^ BigInt(`0x${hash}`)).toString(16).padStart(64, '0');
}

/** The digest of no subjects at all. */
export const emptyDigest = '0'.repeat(64);

/** The version that names what all subjects together are, and how they are split. */
export function subjectVersion(digest: string, shards: number): string {
  return createHash('sha256').update(`${digest}:${shards}`).digest('base64url').slice(0, 22);
}
