import { DocentError } from '@docent/schema/names';

/** As many characters as the collector takes. */
const longestId = 256;
const longestName = 200;
/** Bytes of traits: half a message, so that the rest of it always fits. */
const traitsBytes = 16_384;

/** A JSON object of the vendor's own about a customer, an account or an event. */
export type Traits = Record<string, unknown>;

/** @throws {DocentError} `invalid` when this cannot be an id; `what` is named in the message */
export function checkId(value: unknown, what: string): string {
  if (typeof value === 'string' && value && value.length <= longestId) return value;
  throw new DocentError('invalid', `${what} takes an id: a text of 1 to ${longestId} characters.`);
}

/** @throws {DocentError} `invalid` when this cannot be the name of an event */
export function checkName(value: unknown): string {
  if (typeof value === 'string' && value && value.length <= longestName) return value;
  throw new DocentError(
    'invalid',
    `track() takes the name of an event first: a text of 1 to ${longestName} characters.`,
  );
}

/** @throws {DocentError} `invalid` when this is not an object; nothing at all is an empty one */
export function checkFields(value: unknown, what: string): Traits {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Traits;
  throw new DocentError('invalid', `${what} takes an object, for example { role: 'admin' }.`);
}

/** @throws {DocentError} `invalid` when these are not traits, or too many */
export function checkTraits(value: unknown, what: string): Traits {
  const traits = checkFields(value, what);
  const bytes = new TextEncoder().encode(JSON.stringify(traits)).length;
  if (bytes <= traitsBytes) return traits;
  throw new DocentError('invalid', `${what}: the traits have ${bytes} bytes, at most ${traitsBytes} are taken.`);
}
