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

/**
 * What the customer has agreed to. A page that says `granted` or `denied` has a consent tool of its own and says it anew each
 * time; the answer to `ask` is remembered, so that nobody is asked twice.
 */
export interface Consent {
  state(): ConsentState;
  /** `any`: at least one purpose is granted. */
  allows(purpose: Purpose | 'any'): boolean;
  /** At least one purpose is granted. */
  allowsAny(): boolean;
  /** The customer has not answered yet. */
  asks(purpose: Purpose | 'any'): boolean;
  /**
   * @returns the purposes that are denied by this call, whether or not they were granted before
   * @throws {DocentError} `invalid` when a purpose or an answer is unknown
   */
  set(changes: ConsentChanges): Purpose[];
}

/** Where the answer to `ask` is remembered. */
export interface ConsentMemory {
  read(): string | undefined;
  write(answers: string): void;
}

const isAnswer = (value: unknown): value is ConsentAnswer => value === 'denied' || value === 'granted';

/**
 * @param start anything unknown is `denied`
 * @param privacyControl the browser sends Global Privacy Control: analytics then needs an explicit grant
 */
export function createConsent(start: ConsentStart, privacyControl: boolean, memory: ConsentMemory): Consent {
  const first: ConsentAnswer = start === 'ask' ? 'asked' : start === 'granted' ? 'granted' : 'denied';
  const state = Object.fromEntries(purposes.map(purpose => [purpose, first])) as ConsentState;
  if (privacyControl) state.analytics = 'denied';
  const known = start === 'ask' ? parse(memory.read()) : {};
  for (const purpose of purposes) if (isAnswer(known[purpose])) state[purpose] = known[purpose] as ConsentAnswer;

  const isAny = (answer: ConsentAnswer) => purposes.some(purpose => state[purpose] === answer);
  const is = (purpose: Purpose | 'any', answer: ConsentAnswer) =>
    purpose === 'any' ? isAny(answer) : state[purpose] === answer;

  return {
    state: () => ({ ...state }),
    allows: purpose => is(purpose, 'granted'),
    allowsAny: () => isAny('granted'),
    asks: purpose => is(purpose, 'asked'),
    set(changes) {
      const answers = Object.entries(changes ?? {}).map(([purpose, answer]) => {
        if (!(purposes as readonly string[]).includes(purpose)) {
          throw new DocentError(
            'invalid',
            `Unknown purpose "${purpose}" in consent(). There are: ${purposes.join(', ')}.`,
          );
        }
        if (typeof answer !== 'boolean' && !isAnswer(answer)) {
          throw new DocentError(
            'invalid',
            `consent({ ${purpose} }) takes true or false, not ${JSON.stringify(answer)}.`,
          );
        }
        return [purpose as Purpose, answer === true || answer === 'granted'] as const;
      });
      for (const [purpose, granted] of answers) state[purpose] = granted ? 'granted' : 'denied';
      if (start === 'ask' && answers.length) memory.write(JSON.stringify(state));
      return answers.filter(([, granted]) => !granted).map(([purpose]) => purpose);
    },
  };
}

/** Whatever somebody may have put there. */
function parse(text: string | undefined): { [purpose: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value ? (value as { [purpose: string]: unknown }) : {};
  } catch {
    return {};
  }
}
