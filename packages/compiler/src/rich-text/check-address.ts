import { quote } from '../problems/quote.js';
import type { MarkdownMistake } from './markdown-mistake.js';

const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * What is wrong with the address of a link. Browsers strip blanks and control characters before they look for a scheme
 * (`java\nscript:`), so an address that has any is refused instead of guessed at.
 *
 * @param address entities already decoded
 */
export function addressMistake(address: string): MarkdownMistake | undefined {
  const refuse = (message: string, hint: string): MarkdownMistake => ({ code: 'markdown-link', message, hint });
  if (hasHiddenCharacters(address)) {
    return refuse(
      `The address ${quote(address)} contains blanks or control characters.`,
      'Remove them, or write a blank as %20.',
    );
  }
  const scheme = schemeOf(address);
  if (scheme !== undefined && !schemes.has(scheme)) {
    return refuse(
      `The link to ${quote(address)} is not allowed: it is no web, mail or telephone address.`,
      'Use https:, http:, mailto: or tel:, a relative address, or a #fragment.',
    );
  }
  return undefined;
}

/** What is wrong with a picture in a text, apart from whether its file is there. */
export function imageMistake(src: string, alt: string): MarkdownMistake | undefined {
  if (alt.trim() !== '') return undefined;
  return {
    code: 'markdown-image',
    message: `The picture ${quote(src)} has no text alternative.`,
    hint: `Say what it shows: ![what the picture shows](${src.slice(0, 100)}).`,
  };
}

/** Blanks and control characters anywhere in an address. */
export function hasHiddenCharacters(address: string): boolean {
  return /[\s\p{Cc}\p{Cf}]/u.test(address);
}

/** Scheme of an absolute address in lower case; undefined when it is relative. */
export function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
}
