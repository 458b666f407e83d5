/** The keys for tokens cannot be used; the message says where and why, and shows no key. */
export class TokenKeysError extends Error {
  override readonly name = 'TokenKeysError';

  /** @param where file and place in it */
  constructor(where: string, what: string, options?: ErrorOptions) {
    super(`${where} ${what}`, options);
  }
}
