import { isFields } from '../ingest/fields.js';

/** What a vendor's server says, signed, about a use of a subject. */
export interface ClaimedUse {
  /** Id of the subject. */
  subject: string;
  /** Since when: a day. */
  since?: string;
  /** Plan or edition. */
  plan?: string;
}

/** What tokens may say beside who the customer is. */
export interface VendorClaims {
  /** From `docent_uses`. */
  uses?: readonly ClaimedUse[];
  /** From `docent_insider`: the user works for the vendor, or belongs to those who do. */
  insider?: boolean;
}

/** Uses that are looked at in one token, which has no room for more anyway. */
const mostUses = 50;

/** Reads the claims about use of a token whose signature holds. What is not as it must be is left out: it proves nothing. */
export function readClaims(payload: Readonly<Record<string, unknown>>): VendorClaims {
  const { docent_insider: insider, docent_uses: uses } = payload;
  const read = (Array.isArray(uses) ? uses.slice(0, mostUses) : []).flatMap((use: unknown): ClaimedUse[] => {
    if (!isFields(use) || typeof use['subject'] !== 'string') return [];
    const { plan, since, subject } = use;
    const isDay = typeof since === 'string' && /^\d{4}-\d\d-\d\d$/.test(since) && Number.isFinite(Date.parse(since));
    const isPlan = typeof plan === 'string' && /^[\p{L}\p{N} ._-]{1,64}$/u.test(plan);
    return [
      { subject: subject as string, ...(isDay && { since: since as string }), ...(isPlan && { plan: plan as string }) },
    ];
  });
  return { ...(read.length > 0 && { uses: read }), ...(insider === true && { insider }) };
}
