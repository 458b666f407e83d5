/** A plain text as markdown that shows exactly that text. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>~|]/g, '\\$&')
      .replace(/&(?=[a-z#])/gi, '&amp;')
      // Two braces would show a value.
      .replace(/\{(?=\{)/g, '{ ')
      // What begins a line like this would be a heading, a list, a quotation or a line across.
      .replace(/^(\s*)([#+=-]|\d{1,9}(?=[.)]))/gm, (_, blanks: string, mark: string) =>
        /\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
      )
  );
}
