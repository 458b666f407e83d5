import type { PluralForms } from '../../base/messages.js';

/** "So many reviews" in Arabic, between other words. */
export function countOf(before: string, after = ''): PluralForms & { zero: string; one: string; two: string } {
  const form = (words: string): string => `${before}${words}${after}`;
  return {
    zero: form('لا مراجعات'),
    one: form('مراجعة واحدة'),
    two: form('مراجعتان'),
    few: form('{count} مراجعات'),
    many: form('{count} مراجعة'),
    other: form('{count} مراجعة'),
  };
}
