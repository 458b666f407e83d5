import type { RichText, RichTextNode } from '@docent/schema';

/** A line of text with the level at which it stands in a list. */
export interface TextLine {
  level: number;
  nodes: RichText;
}

type Element = Exclude<RichTextNode, string | ['value', string, string]>;

/** A rich text as lines: each paragraph, heading, row and item of a list is one; lists in lists are a level deeper. */
export function richTextLines(text: RichText): TextLine[] {
  const lines: TextLine[] = [];
  const visit = (nodes: RichText, level: number): void => {
    let inline: RichTextNode[] = [];
    const flush = (): void => {
      if (inline.some(node => typeof node !== 'string' || node.trim() !== '')) lines.push({ level, nodes: inline });
      inline = [];
    };
    for (const node of nodes) {
      const tag = typeof node === 'string' ? '' : node[0];
      if (!/^(p|pre|blockquote|ul|ol|li|h3|h4|table|thead|tbody|tr|th|td|hr)$/.test(tag)) {
        inline.push(node);
        continue;
      }
      flush();
      const [, , ...children] = node as Element;
      visit(
        children,
        tag === 'ul' || tag === 'ol' ? Math.min(level + (lines.length > 0 && isIn(nodes) ? 1 : 0), 2) : level,
      );
    }
    flush();
  };
  visit(text, 0);
  return lines;
}

/** Whether a list among these nodes belongs to a text beside it: within an item, not between paragraphs. */
function isIn(nodes: RichText): boolean {
  return nodes.some(node => typeof node === 'string' || !/^(p|ul|ol|pre|blockquote|h3|h4|table|hr)$/.test(node[0]));
}

/** The words of a rich text, without marks. */
export function richTextWords(nodes: RichText): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node;
      if (node[0] === 'value') return '';
      const [tag, attributes, ...children] = node as Element;
      if (tag === 'img') return String(attributes['alt'] ?? '');
      if (tag === 'br') return ' ';
      const inner = richTextWords(children);
      return /^(p|li|h3|h4|td|th|pre|blockquote)$/.test(tag) ? `${inner} ` : inner;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A line as HTML of the few elements that iFixit's text has; every text escaped. */
export function lineHtml(nodes: RichText): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return escapeHtml(node);
      if (node[0] === 'value') return '';
      const [tag, attributes, ...children] = node as Element;
      const inner = lineHtml(children);
      if (tag === 'strong' || tag === 'em' || tag === 'code') return `<${tag}>${inner}</${tag}>`;
      if (tag === 'a') return `<a href="${escapeHtml(String(attributes['href'] ?? ''))}">${inner}</a>`;
      if (tag === 'br') return '<br>';
      return tag === 'img' ? escapeHtml(String(attributes['alt'] ?? '')) : inner;
    })
    .join('');
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, character => names[character]!);
}
