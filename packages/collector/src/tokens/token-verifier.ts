import { maxTokenLength, type TokenFault, type TokenFaultCode } from '@docent/schema';
import { errors, jwtVerify } from 'jose';
import { findBrokenText } from '../ingest/find-unstorable.js';
import { readClaims, type VendorClaims } from './read-claims.js';
import { prepareTokenKeys, type PreparedKeys, type TokenKeys } from './token-keys.js';

/** The user id a token proves, or why it proves none. */
export type TokenVerdict = ({ userId: string } & VendorClaims) | { fault: TokenFault };

/** Checks the tokens of customers. */
export interface TokenVerifier {
  /** Ids of the projects with keys. */
  readonly projects: readonly string[];
  /**
   * Checks a JWT: signature by a key of the project with the algorithm set for it, `exp`, `nbf`, `sub`. Never rejects.
   *
   * @param now milliseconds since the epoch
   */
  verify(project: string, token: unknown, now: number): Promise<TokenVerdict>;
}

/** Seconds by which clocks of vendor and collector may differ. */
const clockTolerance = 30;

/** How to mend each fault. */
const reasons: Record<TokenFaultCode, string> = {
  'no-keys': 'The collector has no keys for this project. Start it with --token-keys.',
  malformed: `The token is not a signed JWT of at most ${maxTokenLength} characters.`,
  'wrong-algorithm': 'The token is signed with another algorithm than the one set for this project.',
  'wrong-signature': 'The token is signed with none of the keys of this project. Compare the keys of both sides.',
  'missing-claim': 'The token needs "sub", the user id, and "exp", when it expires in seconds since 1970.',
  expired: 'The token has expired. Give identify a function that gets a new one.',
  'not-yet-valid': 'The token is not valid yet. Check the clock of the server that signs.',
};

/**
 * @param tokenKeys by project
 * @throws TokenKeysError when keys cannot be used
 */
export function createTokenVerifier(tokenKeys: TokenKeys = {}): TokenVerifier {
  const prepared = prepareTokenKeys(tokenKeys, 'tokenKeys');

  async function verifyWith(key: PreparedKeys['keys'][number], algorithm: string, token: string, now: number) {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      requiredClaims: ['sub', 'exp'],
      clockTolerance,
      currentDate: new Date(now),
    });
    const { sub } = payload;
    const usable = typeof sub === 'string' && sub.length > 0 && sub.length <= 256 && !findBrokenText({ sub }, ['sub']);
    return usable ? { userId: sub, ...readClaims(payload) } : fault('missing-claim');
  }

  return {
    projects: [...prepared.keys()],
    async verify(project, token, now) {
      const known = prepared.get(project);
      if (!known) return fault('no-keys');
      if (typeof token !== 'string' || token.length > maxTokenLength) return fault('malformed');
      let verdict: TokenVerdict = fault('malformed');
      for (const key of known.keys) {
        try {
          return await verifyWith(key, known.algorithm, token, now);
        } catch (error) {
          verdict = fault(faultOf(error));
          // Another key could not make anything but a wrong signature good.
          if (!(error instanceof errors.JWSSignatureVerificationFailed)) break;
        }
      }
      return verdict;
    },
  };
}

function fault(code: TokenFaultCode): { fault: TokenFault } {
  return { fault: { code, reason: reasons[code] } };
}

function faultOf(error: unknown): TokenFaultCode {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrong-algorithm';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === 'nbf' ? 'not-yet-valid' : 'missing-claim';
  return 'malformed';
}
