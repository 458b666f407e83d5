/**
 * Characters that show nothing and do something: controls, marks of direction and their overrides, blanks without width, tags, fillers,
 * and what means something only to one font. Joiners stay, since scripts and emoji need them.
 */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Co}]/gu;

/** What turns text around or hides words in it; no keyboard writes it. */
const overrides = /[\u202d\u202e\u{e0020}-\u{e007f}]/u;

/** Marks on one letter, beyond what any language stacks. */
const stacked = /(\p{M}{5})\p{M}+/gu;

/**
 * A text as it may be shown: composed, on lines as they are written, without characters that cannot be seen, and without towers of
 * marks that reach over its neighbours.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(hidden, '')
    .replace(stacked, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same on a single line, for what stands in one. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** Whether somebody has put characters into a text that turn it around or hide words. */
export function hasOverrides(text: string): boolean {
  return overrides.test(text);
}
