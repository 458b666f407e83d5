const link =
  /(?:https?:\/\/|www\.)[^\s<>]+|\b[\p{L}\p{N}-]{2,63}\.(?:com|net|org|io|shop|store|info|biz|xyz|top|online|site|club|link|ru|cn|de|fr|co)\b(?:\/[^\s<>]*)?/iu;
/** A word, and no unit of measurement, with letters of two scripts that look alike. */
const mixed = /^(?=.{4})(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}])/u;
const run = /(\S)\1{11}/u;

/** What of a text speaks for advertising or noise, in a sentence; undefined: nothing. */
export function findSpam(text: string): string | undefined {
  if (link.test(text)) return 'It has a link in it, or what looks like one.';
  if (text.split(/[^\p{L}\p{M}]+/u).some(word => mixed.test(word))) {
    return 'It has a word with letters of two scripts that look alike.';
  }
  if (run.test(text)) return 'It repeats one character many times.';
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (words.length >= 20 && Math.max(...counts.values()) > 0.4 * words.length)
    return 'It repeats one word again and again.';
  return undefined;
}
