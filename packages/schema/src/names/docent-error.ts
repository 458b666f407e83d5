/** Errors that reach a page's own code, from a rejected promise or an element's `error`: code and meaning. */
export const errorCodes = {
  'not-configured': 'The project, the script tag or this version of Docent does not offer what was asked for.',
  'not-found': 'No such entity is published. Check the id, and that the project was published with it.',
  unreachable: 'The network, the collector or a content blocker is in the way. Trying again later may help.',
  invalid: 'What was given or published does not have the shape it must have.',
  denied: 'The customer has not agreed to the purpose this needs.',
  destroyed: 'This instance of Docent was destroyed.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** An error with a code that a page's own code can act on. */
export class DocentError extends Error {
  override readonly name = 'DocentError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
