import { type Static, Type } from '@sinclair/typebox';

/** Longest token that is looked at, in characters. */
export const maxTokenLength = 4096;

/** What can be wrong with the token of a customer: code and meaning. */
export const tokenFaultCodes = {
  'no-keys': 'The collector has no keys for this project, so it can check no token.',
  malformed: 'Not a signed JWT, or longer than 4,096 characters.',
  'wrong-algorithm': 'Signed with another algorithm than the one set for this project.',
  'wrong-signature': 'Signed with none of the keys of this project.',
  'missing-claim': 'Without `sub` (the user id) or `exp` (when it expires), or one of them is not what it must be.',
  expired: 'Expired; a newer one is needed.',
  'not-yet-valid': 'Not valid yet: `nbf` lies in the future.',
} as const;
export type TokenFaultCode = keyof typeof tokenFaultCodes;

/** What was wrong with the token that came with a request. The request was worked on as if it had brought none. */
export const TokenFault = Type.Object(
  {
    code: Type.Unsafe<TokenFaultCode>({
      type: 'string',
      enum: Object.keys(tokenFaultCodes),
      title: 'Code',
      description: 'What is wrong, for programs.',
    }),
    reason: Type.String({ title: 'Reason', description: 'What is wrong and how to mend it, for people.' }),
  },
  {
    additionalProperties: false,
    title: 'Token fault',
    description: 'Why the token was not believed; absent when it was, or when none came.',
  },
);
export type TokenFault = Static<typeof TokenFault>;
