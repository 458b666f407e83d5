import { readFile } from 'node:fs/promises';
import { prepareTokenKeys, type TokenKeys } from './token-keys.js';
import { TokenKeysError } from './token-keys-error.js';

/**
 * Reads a file of token keys.
 *
 * @param path of the file
 * @param called the path as people know it; it stands in messages. Default: the path
 * @throws TokenKeysError when it is not there, not JSON, or has no usable keys
 */
export async function readTokenKeys(path: string, called = path): Promise<TokenKeys> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    throw new TokenKeysError(called, missing ? 'is not there. Check --token-keys.' : `cannot be read: ${error.code}.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message would show a part of the file, and with it of a secret.
    throw new TokenKeysError(called, 'is not JSON.');
  }
  prepareTokenKeys(value, called);
  return value as TokenKeys;
}
