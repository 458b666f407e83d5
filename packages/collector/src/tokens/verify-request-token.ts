import type { TokenFault } from '@docent/schema';
import { isFields } from '../ingest/fields.js';
import type { Log } from '../log.js';
import type { VendorClaims } from './read-claims.js';
import type { TokenVerifier } from './token-verifier.js';

/** What the token of a request proves, if one came. */
export interface RequestToken extends VendorClaims {
  userId?: string;
  fault?: TokenFault;
}

/** Checks the `token` of a body; one that is not believed is logged, without itself, and costs the request nothing. */
export async function verifyRequestToken(
  { tokens, log }: { tokens: TokenVerifier; log: Log },
  project: string,
  body: unknown,
  now: number,
): Promise<RequestToken> {
  const token = isFields(body) ? body['token'] : undefined;
  if (token === undefined || token === null) return {};
  const verdict = await tokens.verify(project, token, now);
  if ('fault' in verdict) {
    log({
      level: 'warn',
      message: `${project}: token not believed: ${verdict.fault.code}: ${verdict.fault.reason}`,
      kind: `${project} token ${verdict.fault.code}`,
    });
  }
  return verdict;
}
