import type { OutgoingMessage } from '../delivery/entry.js';
import { redactPlace } from './redact-place.js';
import { redactText, removed } from './redact-text.js';

/** What is in the names of properties that hold secrets. */
const secret =
  /pass(?:w|phr)|pwd|secret|token|authori|credential|(?:api|private).?key|card.?num|cv[cv]|iban|ssn(?![a-z])/i;

/**
 * Takes out of a message what a page tells without meaning to; to be applied before any middleware. Address, referrer, title and
 * page name lose e-mail addresses, tokens and card numbers; properties lose tokens and card numbers, and what stands under
 * a name such as `password`; traits only the latter, since a vendor who sends an address as a trait means to.
 *
 * @returns a changed copy: "[removed]" stands where something was
 */
export function scrub(message: OutgoingMessage): OutgoingMessage {
  const { context, name, properties, traits } = message as OutgoingMessage & Record<string, unknown>;
  return {
    ...message,
    ...without({ properties }, redactText),
    ...without({ traits }, text => text),
    ...without({ name }, redactPlace),
    context: { ...context, ...without({ page: context.page }, redactPlace) },
  } as OutgoingMessage;
}

/** A copy as JSON data, at every depth without what stands under the name of a secret; `redact` sees all other texts. */
function without(data: object, redact: (text: string) => string): object {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    // Yes, no and nothing are no secret: `passwordChanged: true` stays.
    value && value !== true && secret.test(key) ? removed : typeof value === 'string' ? redact(value) : value,
  ) as object;
}
