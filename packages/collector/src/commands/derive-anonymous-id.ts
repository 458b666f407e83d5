import { createHash } from 'node:crypto';

/**
 * The anonymous id that belongs to a secret: the first 16 bytes of its SHA-256 as a UUID of version 8 (RFC 9562, 5.8). Who
 * has the secret proves with it that the id is the own one.
 */
export function deriveAnonymousId(secret: string): string {
  const bytes = createHash('sha256').update(secret).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
