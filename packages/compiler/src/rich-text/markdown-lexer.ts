import { Marked, type Token } from 'marked';

/** Levels of lists and quotations that a reader could still follow, and then some. */
export const mostLevels = 32;

/** A quotation mark per level is all it takes to nest, so depth can be seen before the lexer descends into it. */
const deepLine = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${mostLevels + 1}}`, 'm');
/** Not a list in a list in a list, but a line across. */
const rule = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** Splits markdown (CommonMark with GitHub's tables, strikethrough and bare addresses) into tokens, and knows `{{name}}`. */
export function createMarkdownLexer(): (markdown: string) => Token[] | undefined {
  const marked = new Marked({
    gfm: true,
    extensions: [
      {
        name: 'value',
        level: 'inline',
        start: source => source.indexOf('{{'),
        tokenizer(source) {
          const match = /^\{\{([^{}\n]*)\}\}/.exec(source);
          return match ? { type: 'value', raw: match[0], text: match[1] ?? '' } : undefined;
        },
      },
    ],
  });
  return markdown => {
    if (markdown.split('\n').some(line => deepLine.test(line) && !rule.test(line))) return undefined;
    try {
      return marked.lexer(markdown);
    } catch (error) {
      // The lexer descends once per level, and there may be ways to nest that nobody has thought of yet.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
}
