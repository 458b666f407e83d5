import type { RichText } from '@docent/schema';

/** The words of a rich text, in one line. */
export function wordsOf(nodes: RichText): string {
  return nodes
    .map(node => (typeof node === 'string' ? node : wordsOf(node.slice(2) as RichText)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
