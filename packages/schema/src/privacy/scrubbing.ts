/** One thing that is taken out of messages before anybody sees them, with examples that are tests. */
export interface ScrubbingRule {
  /** Which part of a message it looks at. */
  where: 'address' | 'properties' | 'traits';
  /** What it takes out, as a sentence. */
  what: string;
  /** Before and after, as JSON. For `address`: the path of a page. */
  examples: readonly (readonly [before: unknown, after: unknown])[];
}

const removed = '[removed]';
/** The example of RFC 7519, section 3.1. */
const jwt =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** Scrubbing, rule by rule. `client/src/privacy/scrub.ts` does it; its tests run these examples. */
export const scrubbingRules: readonly ScrubbingRule[] = [
  {
    where: 'address',
    what: 'E-mail addresses in the path, the referrer, the title and the name given to `page()`.',
    examples: [
      ['/users/anna@example.com/settings', `/users/${removed}/settings`],
      ['/users/anna%40example.com', `/users/${removed}`],
      ['/@anna/posts', '/@anna/posts'],
    ],
  },
  {
    where: 'address',
    what: 'Long random segments there, as reset and invitation links have them: 20 characters or more in which letters and digits, or small letters and capitals, keep taking turns (five times or more).',
    examples: [
      ['/reset/c0ffee254729296a45a3885639ac7e10', `/reset/${removed}`],
      ['/invite/Wq3kZr8tYx1LmN4pQs7v/accept', `/invite/${removed}/accept`],
      ['/boards/0192f0c1-7a3b-7c41-9d2e-5f60718293a4', `/boards/${removed}`],
      ['/help/how-to-book-a-meeting-room-in-2026', '/help/how-to-book-a-meeting-room-in-2026'],
    ],
  },
  {
    where: 'address',
    what: 'JSON Web Tokens and payment card numbers there.',
    examples: [
      [`/login/${jwt}`, `/login/${removed}`],
      ['/cards/4111-1111-1111-1111/edit', `/cards/${removed}/edit`],
    ],
  },
  {
    where: 'properties',
    what: 'At any depth, what stands under a name that contains passw, passphr, pwd, secret, token, authori, credential, api key, private key, card num, cvv, cvc or iban, or ends a word with ssn. Capitals do not matter, nor one character between two words. `true`, `false`, `null`, 0 and empty text stay.',
    examples: [
      [{ newPassword: 'hunter2' }, { newPassword: removed }],
      [{ form: [{ api_key: 'k-1' }] }, { form: [{ api_key: removed }] }],
      [{ Authorization: { scheme: 'Basic' } }, { Authorization: removed }],
      [{ cardNumber: 4111111111111111 }, { cardNumber: removed }],
      [{ passwordChanged: true }, { passwordChanged: true }],
      [{ businessName: 'Meridian' }, { businessName: 'Meridian' }],
    ],
  },
  {
    where: 'properties',
    what: 'In texts at any depth, payment card numbers: 13 to 19 digits beginning with 2 to 6, in up to five groups, whose check digit is right (Luhn).',
    examples: [
      [{ note: 'paid with 4111 1111 1111 1111' }, { note: `paid with ${removed}` }],
      [{ note: 'amex 3782 822463 10005.' }, { note: `amex ${removed}.` }],
      [{ note: 'order 4111111111111112' }, { note: 'order 4111111111111112' }],
      [{ at: '1763804400000' }, { at: '1763804400000' }],
    ],
  },
  {
    where: 'properties',
    what: 'In texts at any depth, JSON Web Tokens (RFC 7519).',
    examples: [[{ note: `Bearer ${jwt}` }, { note: `Bearer ${removed}` }]],
  },
  {
    where: 'traits',
    what: 'The same names of secrets. Other traits stay as they are: a vendor who sends an e-mail address as a trait means to.',
    examples: [
      [
        { email: 'anna@example.com', resetToken: 'a1' },
        { email: 'anna@example.com', resetToken: removed },
      ],
    ],
  },
];
