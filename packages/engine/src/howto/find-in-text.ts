/** Where something was found in a text: index of its first character and of the one after its last. */
export type Found = readonly [from: number, to: number];

/**
 * Finds a text within another as people look for it: capitals, accents, vowel marks, the Arabic tatweel and the width of
 * gaps do not matter.
 *
 * @returns in order, without overlap; nothing when there is nothing to look for
 */
export function findInText(text: string, query: string): Found[] {
  const wanted = fold(query.trim()).folded;
  if (!wanted) return [];
  const { folded, places } = fold(text);
  const found: Found[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push([places[at]!, places[at + wanted.length] ?? text.length]);
  }
  return found;
}

/** The text in one spelling, and for each of its characters where it comes from. */
function fold(text: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFKD')
      .replace(/[\p{M}\u0640]/gu, '')
      .toLowerCase()
      .replace(/\s/g, ' ');
    const repeated = plain === ' ' && folded.endsWith(' ');
    for (let unit = 0; unit < plain.length && !repeated; unit++) places.push(at);
    if (!repeated) folded += plain;
    at += character.length;
  }
  return { folded, places };
}
