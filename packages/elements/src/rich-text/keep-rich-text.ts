import type { RichText } from '@docent/schema';
import { renderRichText } from './render-rich-text.js';

/**
 * Makes the DOM of texts once: the same nodes for the same text, however often a widget shows itself anew.
 *
 * @param base address that relative pictures are resolved against
 */
export function keepRichText(base: () => string | undefined): (nodes: RichText) => Node {
  const kept = new WeakMap<RichText, Node>();
  return nodes => {
    const known = kept.get(nodes);
    if (known) return known;
    const element = document.createElement('div');
    element.append(renderRichText(nodes, { base: base() }));
    kept.set(nodes, element);
    return element;
  };
}
