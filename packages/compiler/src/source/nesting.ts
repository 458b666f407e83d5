/**
 * Offset of the first bracket that opens a level deeper than `most`, or -1. Parsers call themselves once per level, so this
 * has to be known before one is let loose on a hostile text. Strings end with their line and comments are skipped, because
 * that is how the tolerant parser which comes next reads them.
 */
export function tooDeepAt(text: string, most: number): number {
  const token = /"(?:[^"\\\r\n]|\\[^])*"?|\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[[{]|[\]}]/g;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === '[' || found === '{') {
      if (++depth > most) return match.index;
    } else if (found === ']' || found === '}') depth = Math.max(0, depth - 1);
  }
  return -1;
}
