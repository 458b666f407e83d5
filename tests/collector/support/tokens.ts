import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';

/** The moment the tests of tokens take place, milliseconds since the epoch. */
export const tokenTime = Date.UTC(2026, 10, 22, 10);

/** Secrets of a vendor: the one in use, and the one before. */
export const secrets = ['the secret of the vendor that is in use', 'the secret of the vendor of last year'] as const;

/** A key pair of a vendor that signs with EdDSA. */
export function createKeyPair(): { privateKey: KeyObject; publicPem: string; publicJwk: Record<string, unknown> } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicJwk: { ...publicKey.export({ format: 'jwk' }) },
  };
}

/** A token as a vendor's server signs it, valid for five minutes of {@link tokenTime}. */
export async function signToken(
  claims: JWTPayload,
  {
    key = secrets[0],
    alg = typeof key === 'string' ? 'HS256' : 'EdDSA',
  }: { key?: string | KeyObject; alg?: string } = {},
): Promise<string> {
  const payload = { exp: tokenTime / 1000 + 300, ...claims };
  return await new SignJWT(payload)
    .setProtectedHeader({ alg })
    .sign(typeof key === 'string' ? new TextEncoder().encode(key) : key);
}
