import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { isFields } from '../ingest/fields.js';
import { TokenKeysError } from './token-keys-error.js';

/** How the tokens of one project are signed. */
export interface ProjectTokenKeys {
  /** The only algorithm that is accepted; what a token says of itself does not choose. */
  algorithm: 'HS256' | 'EdDSA';
  /**
   * One key, or two while the vendor changes from one to the other. HS256: secrets of at least 32 bytes as text. EdDSA:
   * public keys, each as PEM or as JWK.
   */
  keys: readonly (string | Record<string, unknown>)[];
}

/** By project. */
export type TokenKeys = Readonly<Record<string, ProjectTokenKeys>>;

/** Keys ready to check with. */
export interface PreparedKeys {
  algorithm: ProjectTokenKeys['algorithm'];
  keys: readonly (Uint8Array | KeyObject)[];
}

/** Shorter HS256 secrets can be guessed from a token (RFC 7518, 3.2). */
const minSecretBytes = 32;

/**
 * Checks keys as they come from a file or an option.
 *
 * @param where what to call their source in messages
 * @throws TokenKeysError that says where what is wrong, and never shows a key
 */
export function prepareTokenKeys(value: unknown, where: string): ReadonlyMap<string, PreparedKeys> {
  if (!isFields(value)) {
    throw new TokenKeysError(where, 'must be an object with the id of a project as each key.');
  }
  return new Map(
    Object.entries(value).map(([project, entry]) => [project, prepareProject(entry, `${where}: ${project}`)] as const),
  );
}

function prepareProject(entry: unknown, where: string): PreparedKeys {
  if (!isFields(entry)) throw new TokenKeysError(where, 'must be an object with "algorithm" and "keys".');
  const unknown = Object.keys(entry).find(key => key !== 'algorithm' && key !== 'keys');
  if (unknown !== undefined)
    throw new TokenKeysError(where, `has "${unknown}", which is not known here; leave it out.`);
  const { algorithm, keys } = entry;
  if (algorithm !== 'HS256' && algorithm !== 'EdDSA') {
    throw new TokenKeysError(where, '"algorithm" must be "HS256" or "EdDSA".');
  }
  if (!Array.isArray(keys) || keys.length < 1 || keys.length > 2) {
    throw new TokenKeysError(
      where,
      '"keys" must be a list of one key, or of two while you change from one to the other.',
    );
  }
  const prepare = algorithm === 'HS256' ? prepareSecret : preparePublicKey;
  return { algorithm, keys: keys.map((key: unknown, index) => prepare(key, `${where}: keys[${index}]`)) };
}

function prepareSecret(key: unknown, where: string): Uint8Array {
  if (typeof key !== 'string') throw new TokenKeysError(where, 'must be a text: the secret itself.');
  if (key.includes('-----BEGIN')) throw new TokenKeysError(where, 'is a PEM key, and HS256 needs a secret.');
  const bytes = new TextEncoder().encode(key);
  if (bytes.length < minSecretBytes) {
    throw new TokenKeysError(
      where,
      `has ${bytes.length} bytes and can be guessed; use at least ${minSecretBytes}, for example from "openssl rand -base64 48".`,
    );
  }
  return bytes;
}

function preparePublicKey(key: unknown, where: string): KeyObject {
  const isPrivate = typeof key === 'string' ? key.includes('PRIVATE KEY') : isFields(key) && 'd' in key;
  if (isPrivate) {
    throw new TokenKeysError(
      where,
      'is a private key. Name its public part only, and keep the private one to yourself.',
    );
  }
  try {
    const prepared =
      typeof key === 'string' ? createPublicKey(key) : createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
    if (prepared.asymmetricKeyType === 'ed25519') return prepared;
  } catch {
    // Said below; the reason of the library may show the key.
  }
  throw new TokenKeysError(where, 'must be an Ed25519 public key, as PEM ("-----BEGIN PUBLIC KEY-----") or as JWK.');
}
