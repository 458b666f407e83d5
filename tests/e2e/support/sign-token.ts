import { createHmac } from 'node:crypto';

/** The secret that the vendor of the demo shares with its collector. */
const secret = 'the secret that the vendor of the demo signs with';

/** Keys of a collector that believes the tokens of {@link signToken}. */
export const tokenKeys = { meridian: { algorithm: 'HS256' as const, keys: [secret] } };

/** A token as a vendor's server signs it for a customer, valid for an hour. */
export function signToken(userId: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({ sub: userId, exp: Math.floor(Date.now() / 1000) + 3600 });
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${signature}`;
}
