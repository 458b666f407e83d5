/** A configuration of forwarders that cannot be used; says where, what, and how to mend it, and shows no secret. */
export class ForwarderError extends Error {
  override readonly name = 'ForwarderError';

  /** @param where for example `forwarders[0].url` */
  constructor(where: string, what: string) {
    super(`${where} ${what}`);
  }
}
