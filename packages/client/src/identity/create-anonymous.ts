import { base64url } from '../platform/base64url.js';
import type { Platform } from '../platform/platform.js';

/** A customer nobody has named yet. */
export interface Anonymous {
  anonymousId: string;
  /** Proves that the id is this browser's. Never sent but to view, correct or erase. */
  anonymousSecret?: string;
}

/**
 * Makes a new anonymous id: a UUID of version 8 (RFC 9562, section 5.8) from the first 16 bytes of the SHA-256 of a secret,
 * so that whoever has the secret can prove the id is theirs without having told anybody before. Where the browser cannot
 * hash (pages without TLS) it is a random id without a secret.
 *
 * @param uuid makes the random id
 */
export async function createAnonymous(
  platform: Pick<Platform, 'randomBytes' | 'sha256'>,
  uuid: () => string,
): Promise<Anonymous> {
  const anonymousSecret = base64url(platform.randomBytes(32));
  const digest = await platform.sha256(anonymousSecret);
  if (!digest) return { anonymousId: uuid() };
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
  return { anonymousId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), anonymousSecret };
}
