import { createHash } from 'node:crypto';
import type { PublishedReview, SubmitReviewPayload } from '@docent/schema';
import { cleanLine, cleanText, hasOverrides } from './clean-text.js';
import { compileText } from './compile-text.js';
import { fold } from './fold.js';

/** What of a review is shown and follows from what was written alone. */
export type ReviewContent = Pick<
  PublishedReview,
  'title' | 'text' | 'pros' | 'cons' | 'bestFor' | 'notFor' | 'name' | 'experience' | 'incentive' | 'relationship'
> & {
  /** A token says that who wrote it belongs to the vendor; of answers. */
  staff?: boolean;
};

/** A review, made ready. */
export interface ReadyReview {
  content: ReviewContent;
  /** All of it as plain text, a line each, cleaned. */
  lines: string[];
  /** All words, folded; see `fold`. */
  words: string;
  /** Tells whether two say the same. */
  textHash: string;
  /** Whether it came with characters that turn text around. */
  overrides: boolean;
  /** Primary language tag, lower case; null: not said. */
  language: string | null;
}

/**
 * Makes a review, question or answer ready to be kept; undefined when nothing that can be read is left of its text, or, where it needs
 * none, of its title.
 */
export function toContent(payload: Partial<SubmitReviewPayload>): ReadyReview | undefined {
  const { bestFor, cons, experience, incentive, locale, name, notFor, pros, relationship, title } = payload;
  const text = payload.text ?? '';
  const body = cleanText(text);
  // Marks alone say nothing.
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(cleanText(payload.text ?? title ?? ''))) return undefined;
  const lists = Object.fromEntries(
    Object.entries({ pros, cons, bestFor, notFor }).flatMap(([key, list]) => {
      const lines = (list ?? []).map(cleanLine).filter(line => line !== '');
      return lines.length > 0 ? [[key, lines]] : [];
    }),
  ) as Partial<Record<'pros' | 'cons' | 'bestFor' | 'notFor', string[]>>;
  const [line, called] = [title, name].map(one => (one === undefined ? '' : cleanLine(one)));
  const written = [title ?? '', text, ...[pros, cons, bestFor, notFor].flatMap(list => list ?? [])];
  const lines = [...(line ? [line] : []), ...(body ? [body] : []), ...Object.values(lists).flat()];
  const words = fold(lines.join('\n'));
  return {
    content: {
      ...(line && { title: line }),
      text: compileText(body),
      ...lists,
      ...(called && { name: called }),
      ...(experience !== undefined && { experience }),
      ...(incentive !== undefined && { incentive }),
      ...(relationship !== undefined && relationship !== 'customer' && { relationship }),
    },
    lines: [...lines, ...(called ? [called] : [])],
    words,
    textHash: createHash('sha256')
      .update(fold(body || line!))
      .digest('base64url'),
    overrides: written.some(hasOverrides),
    language: locale === undefined ? null : (/^[A-Za-z]{2,8}/.exec(locale)?.[0].toLowerCase() ?? null),
  };
}
