import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a secret is that of a receipt. Takes the same time whichever characters are wrong, and whether there is a receipt.
 *
 * @param receiptHash SHA-256 of the secret, base64url
 */
export function matchesReceipt(secret: string | undefined, receiptHash: string | undefined): boolean {
  const given = sha256(secret ?? '');
  const known = receiptHash === undefined ? undefined : Buffer.from(receiptHash, 'base64url');
  const comparable = known?.length === given.length ? known : sha256('no receipt');
  const equal = timingSafeEqual(given, comparable);
  return equal && comparable === known && secret !== undefined;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
