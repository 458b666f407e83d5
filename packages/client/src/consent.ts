import { DocentError, type Purpose, purposes } from '@docent/schema/names';

/** `asked`: waits for the customer's answer; behaves as `denied` until then. */
export type ConsentAnswer = 'denied' | 'asked' | 'granted';
/** The customer's answer for each purpose. */
export type ConsentState = { [purpose in Purpose]: ConsentAnswer };
/** What a page may set: `true` is `granted`, `false` is `denied`. Purposes left out stay as they are. */
export type ConsentChanges = { [purpose in Purpose]?: boolean | 'granted' | 'denied' };
/** How a page starts: everything granted, everything denied, or to be asked. */
export type ConsentStart = (typeof consentStarts)[number];
/** Values of `data-consent`. */
export const consentStarts = ['granted', 'denied', 'ask'] as const;

/** What the customer has agreed to. It lives for the page: the page says it anew each time, as with other consent tools. */
export interface Consent {
  state(): ConsentState;
  allows(purpose: Purpose): boolean;
  /** At least one purpose is granted. */
  allowsAny(): boolean;
  /**
   * @returns the purposes that were denied by this call, whether or not they were granted before
   * @throws {DocentError} `invalid` when a purpose or an answer is unknown
   */
  set(changes: ConsentChanges): Purpose[];
}

/**
 * @param start anything unknown is `denied`
 * @param privacyControl the browser sends Global Privacy Control: analytics then needs an explicit grant
 */
export function createConsent(start: ConsentStart, privacyControl: boolean): Consent {
  const first: ConsentAnswer = start === 'ask' ? 'asked' : start === 'granted' ? 'granted' : 'denied';
  const state = Object.fromEntries(purposes.map(purpose => [purpose, first])) as ConsentState;
  if (privacyControl) state.analytics = 'denied';

  return {
    state: () => ({ ...state }),
    allows: purpose => state[purpose] === 'granted',
    allowsAny: () => purposes.some(purpose => state[purpose] === 'granted'),
    set(changes) {
      const answers = Object.entries(changes ?? {}).map(([purpose, answer]) => {
        if (!(purposes as readonly string[]).includes(purpose)) {
          throw new DocentError(
            'invalid',
            `Unknown purpose "${purpose}" in consent(). There are: ${purposes.join(', ')}.`,
          );
        }
        if (typeof answer !== 'boolean' && answer !== 'granted' && answer !== 'denied') {
          throw new DocentError(
            'invalid',
            `consent({ ${purpose} }) takes true or false, not ${JSON.stringify(answer)}.`,
          );
        }
        return [purpose as Purpose, answer === true || answer === 'granted'] as const;
      });
      for (const [purpose, granted] of answers) state[purpose] = granted ? 'granted' : 'denied';
      return answers.filter(([, granted]) => !granted).map(([purpose]) => purpose);
    },
  };
}
