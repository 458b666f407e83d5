/**
 * Whether an address is one that a pattern allows: `*` stands for anything within one part of the path, `**` for any number of
 * parts. No regular expression is made of either, and the time is bounded by the product of both lengths.
 *
 * @param pattern a path, with origin where that matters, with `#` where the fragment does
 * @param url full address; its query does not count
 */
export function matchesPage(pattern: string, url: string): boolean {
  const [, origin = '', pathname = '', , hash = ''] = /^([a-z]+:\/\/[^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  if (!origin) return false;
  const path = (pattern.startsWith('/') ? '' : origin) + pathname + (pattern.includes('#') ? hash : '');
  return matches(parts(pattern), parts(path), (want, part) => want === '**' || matchesPart(want, part));
}

/** A slash at the end makes no difference: servers add and remove it. */
const parts = (path: string): string[] => path.replace(/\/$/, '').split('/');

const matchesPart = (pattern: string, part: string): boolean =>
  matches([...pattern.replaceAll('**', '*')], [...part], (want, each) => want === '*' || want === each, '*');

/** The usual matching of wildcards: when something does not fit, the last wildcard takes one more. */
function matches(
  pattern: readonly string[],
  subject: readonly string[],
  fits: (want: string, each: string) => boolean,
  wildcard = '**',
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let index = 0; index < subject.length;) {
    if (at < pattern.length && pattern[at] === wildcard) {
      star = at++;
      taken = index;
    } else if (at < pattern.length && fits(pattern[at]!, subject[index]!)) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++taken;
    } else return false;
  }
  while (pattern[at] === wildcard) at++;
  return at === pattern.length;
}
