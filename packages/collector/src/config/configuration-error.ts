/** The configuration cannot be used; the message says where, what and how to mend it, and shows no secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  /** @param where the flag, the variable or the place in the file */
  constructor(where: string, what: string) {
    super(`${where} ${what}`);
  }
}
