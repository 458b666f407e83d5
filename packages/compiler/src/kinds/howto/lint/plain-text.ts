import type { RichText, RichTextNode } from '@docent/schema';

/** Tags whose text is no sentence: what people type, and what pictures show. */
const silent: readonly string[] = ['code', 'pre', 'img'];
/** Tags that end a sentence even where nobody wrote a full stop. */
const blocks: readonly string[] = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'td', 'th', 'br'];

/** The words of a rich text as somebody would read them out, each block on a line of its own. */
export function plainText(text: RichText): string {
  const told = (node: RichTextNode): string => {
    if (typeof node === 'string') return node;
    if (node[0] === 'value') return ' 1 ';
    const [tag, , ...children] = node as Exclude<RichTextNode, string | ['value', string, string]>;
    if (silent.includes(tag)) return ' ';
    const inner = children.map(told).join('');
    return blocks.includes(tag) ? `${inner}\n` : inner;
  };
  return text
    .map(told)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
