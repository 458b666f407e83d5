import type { RichText } from '@docent/schema';
import { createMarkdownLexer } from './markdown-lexer.js';
import { toRichText } from './to-rich-text.js';
import type { MarkdownMistake } from './markdown-mistake.js';

/** What became of a markdown text. */
export interface CompiledMarkdown {
  /** Pictures still have the paths the author wrote. */
  richText: RichText;
  /** Paths of the pictures. */
  images: string[];
  mistakes: MarkdownMistake[];
}

/** A function that compiles markdown to rich text. HTML, unsafe addresses and the like are mistakes, and left out. */
export function createMarkdownCompiler(): (markdown: string) => CompiledMarkdown {
  const lex = createMarkdownLexer();
  return markdown => {
    const mistakes: MarkdownMistake[] = [];
    const tokens = lex(markdown);
    if (tokens) return { ...toRichText(tokens, mistakes), mistakes };
    mistakes.push(tooDeep);
    return { richText: [], images: [], mistakes };
  };
}

const tooDeep: MarkdownMistake = {
  code: 'markdown-depth',
  message: 'The text nests lists or quotations too deeply.',
  hint: 'Use at most 32 levels.',
};
