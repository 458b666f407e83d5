import { createHash } from 'node:crypto';
import { randomText } from './random-text.js';
import type { Role } from './role.js';

/** An API key as it may be shown: without its secret. */
export interface ApiKey {
  id: string;
  /** `*`: every project. */
  project: string;
  role: Role;
  name: string;
  /** Milliseconds since the epoch, as all times. */
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
}

/** A new key, with the only chance to see it whole. */
export interface NewApiKey {
  id: string;
  /** `dk_<id>_<secret>` */
  key: string;
  secretHash: string;
}

/** Makes a key: an id of 12 and a secret of 32 characters (190 bits), recognisable in logs and by secret scanners. */
export function generateApiKey(): NewApiKey {
  const id = randomText(12);
  const secret = randomText(32);
  return { id, key: `dk_${id}_${secret}`, secretHash: hashSecret(secret) };
}

/** Id and hash of the secret of a key; absent when it is none. */
export function parseApiKey(key: string): { id: string; secretHash: string } | undefined {
  const [, id, secret] = /^dk_([0-9A-Za-z]{12})_([0-9A-Za-z]{32})$/.exec(key) ?? [];
  return id && secret ? { id, secretHash: hashSecret(secret) } : undefined;
}

/** Secrets are random and long, so a plain hash gives nothing away. */
function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
