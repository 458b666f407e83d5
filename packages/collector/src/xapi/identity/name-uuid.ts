import { createHash } from 'node:crypto';

/** Ours, for all names: a UUID of version 4 that was made once. */
const namespace = Buffer.from('7c0f3d5e2b9a4f16a1d48e60c35b7f92', 'hex');

/**
 * The same UUID for the same name, ever (RFC 9562, 5.5).
 *
 * @param version what it says it is: 5, or 4 where a standard takes random ones only. Default: 5.
 */
export function nameUuid(name: string, version: 4 | 5 = 5): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | (version << 4), 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
