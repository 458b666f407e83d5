import type { PublishedReview, RichTextNode } from '@docent/schema';
import type { ReviewContent } from '../text/to-content.js';

/** What stands on a line of its own. */
const blocks: ReadonlySet<unknown> = new Set(['p', 'li', 'br', 'blockquote', 'ul', 'ol']);

/** A review as plain lines: title, text, what is good and what is not. The name of the writer is none of it. */
export function plainLines(content: ReviewContent): string[] {
  const { bestFor = [], cons = [], notFor = [], pros = [], text, title = '' } = content;
  return [title, ...linesOf(text), ...pros, ...cons, ...bestFor, ...notFor].map(clean).filter(Boolean);
}

function linesOf(text: PublishedReview['text']): string[] {
  return text.map(textOf).join('').split('\n');
}

function textOf(node: RichTextNode): string {
  if (typeof node === 'string') return node.replace(/\n/g, ' ');
  const [tag, , ...children] = node as [tag: string, attributes: unknown, ...children: RichTextNode[]];
  const inner = children.map(textOf).join('');
  return blocks.has(tag) ? `\n${inner}\n` : inner;
}

function clean(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
