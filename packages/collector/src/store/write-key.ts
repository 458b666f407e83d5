import { randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A new public write key: `wk_` and 24 random characters (143 bits), recognisable in logs and secret scanners. */
export function createWriteKey(): string {
  return `wk_${Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}
