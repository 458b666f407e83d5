import type { Report } from '../options.js';
import type { Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';

/** The token a vendor's server signed, or what asks the vendor's server for a new one. */
export type TokenSource = string | (() => Promise<string> | string);

/** Tokens of customers, in memory only: proof of who somebody is does not belong in storage. */
export interface Tokens {
  set(userId: string, source: TokenSource | undefined): void;
  /** Asks for new tokens in the place of those that expire soon. Never rejects. */
  refresh(): Promise<void>;
  /**
   * The token of a customer; `undefined` when there is none that still holds.
   * @param anyway also one that does not, by the clock here, which may be wrong. Default: false
   */
  of(userId: string | undefined, anyway?: boolean): string | undefined;
}

/** Milliseconds before its end at which a token is no longer sent: a request and a clock may be late. */
const margin = 60_000;
/** Milliseconds that a vendor's callback may take; meanwhile nothing is sent. */
const patience = 10_000;

/** Creates an empty set of tokens. */
export function createTokens(platform: Platform, report: Report): Tokens {
  const held = new Map<string, { source: TokenSource; token?: string; end: number }>();
  const fresh = (end: number) => end - platform.now() > margin;

  return {
    set(userId, source) {
      if (typeof source === 'string') held.set(userId, { source, token: source, end: endOf(source) });
      else if (source) held.set(userId, { source, end: 0 });
    },
    async refresh() {
      for (const [userId, { end, source }] of held) {
        if (typeof source === 'string' || fresh(end)) continue;
        try {
          const token = await within(platform, patience, Promise.resolve(source()));
          held.set(userId, { source, token, end: endOf(token) });
        } catch (error) {
          report.warn(`the token callback of identify() failed, so events go unverified: ${String(error)}`);
        }
      }
    },
    of(userId, anyway = false) {
      const found = userId === undefined ? undefined : held.get(userId);
      return found && (anyway || fresh(found.end)) ? found.token : undefined;
    },
  };
}

/** The `exp` of a JWT (RFC 7519, section 4.1.4) in milliseconds; for ever when it has none. Its signature is the server's business. */
function endOf(token: string): number {
  try {
    const payload = atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
    const { exp } = JSON.parse(payload) as { exp?: number };
    return exp === undefined ? Infinity : exp * 1000;
  } catch {
    return Infinity;
  }
}
