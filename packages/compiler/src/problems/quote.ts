/** Longest excerpt of an author's text in a message: enough to recognise it on one line of a terminal. */
const longest = 60;

/**
 * An excerpt of a value between quotes, safe to print: control characters and direction marks, which could forge lines of a
 * terminal, are shown as escapes.
 */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const excerpt = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return `"${plain(excerpt)}"`;
}

/** The text with everything that is not visible as itself written as an escape. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, character =>
    character === '\n' ? '\\n' : `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
