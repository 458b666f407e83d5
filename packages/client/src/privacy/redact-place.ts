import { redactText, removed } from './redact-text.js';

const email = /[^@](?:@|%40)[^@%]*\.[a-z]{2}/i;
/** Long, and not a word in a script that addresses encode. */
const long = /^[^%]{20}/;
/** Where letters become digits, digits letters, or small letters capitals: rare in words, frequent in random ones. */
const turn = /[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/;

/**
 * Takes out of an address or a title what names a person or opens a door: e-mail addresses, and the long random parts of
 * reset and invitation links; besides what {@link redactText} takes out. The host of an address stays.
 */
export function redactPlace(text: string): string {
  return redactText(text).replace(/(^\w+:\/\/[^/]*)|[^\s/]+/g, (part, host) =>
    !host && (email.test(part) || (long.test(part) && part.split(turn).length > 5)) ? removed : part,
  );
}
