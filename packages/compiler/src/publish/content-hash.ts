import { createHash } from 'node:crypto';

/** Half of a SHA-256 is far more than accidents need, and keeps addresses short. */
const hashBytes = 16;

/** Name of a content: the first 16 bytes of its SHA-256 as 32 lower-case hexadecimal digits. */
export function contentHash(content: string | Uint8Array): string {
  return toContentHash(createHash('sha256').update(content).digest());
}

/** The same from a SHA-256 that is already there. */
export function toContentHash(digest: Uint8Array): string {
  return Buffer.from(digest.subarray(0, hashBytes)).toString('hex');
}
