import { fold } from '../text/fold.js';

/** Scripts that do not part words with blanks. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * What somebody looks for, folded: each word by itself, as part of another too; what stands between quotation marks as a whole, with
 * a blank before and after it, so that "arm rest" finds neither "charm" nor the two words apart.
 */
export function readWanted(said: string): string[] {
  return said.split('"').flatMap((part, at, parts) => {
    const folded = fold(part);
    const isQuoted = at % 2 === 1 && at < parts.length - 1;
    return isQuoted ? wholeOf(folded) : folded.split(' ').filter(Boolean);
  });
}

/** Words that are to be found one after the other, and as they are. */
export function wholeOf(folded: string): string[] {
  if (!folded) return [];
  return [unparted.test(folded) ? folded : ` ${folded} `];
}

/** Whether folded words have this: what `words` finds in the store. */
export function hasWanted(words: string, wanted: string): boolean {
  return ` ${words} `.includes(wanted);
}
