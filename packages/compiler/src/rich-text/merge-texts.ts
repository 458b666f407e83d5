import type { RichTextNode } from '@docent/schema';

/** Joins neighbouring texts and drops empty ones, so that the same text compiles to the same nodes however it was lexed. */
export function mergeTexts(nodes: readonly RichTextNode[]): RichTextNode[] {
  const merged: RichTextNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node === '') continue;
    if (typeof node === 'string' && typeof last === 'string') merged[merged.length - 1] = last + node;
    else merged.push(node);
  }
  return merged;
}
