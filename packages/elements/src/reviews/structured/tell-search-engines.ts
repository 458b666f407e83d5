import type { ReviewsView } from '../reviews-view.js';
import { toStructuredData } from './to-structured-data.js';

/**
 * Puts what search engines are told of the subject into the page, as a block of data, which no policy for scripts is asked about.
 *
 * @param known what an earlier call has put there; it goes
 * @returns what is there now
 */
export function tellSearchEngines(
  { aboutTitle, data, first, ownerDocument }: ReviewsView,
  known: Element | undefined,
): Element | undefined {
  known?.remove();
  const told = data && first && toStructuredData(data, aboutTitle, first);
  if (!told) return undefined;
  const block = ownerDocument.createElement('script');
  block.type = 'application/ld+json';
  // A text node: to set the text of a script is what Trusted Types keep from pages. "<" could end the block where a page is saved.
  block.append(JSON.stringify(told).replaceAll('<', '\\u003c'));
  ownerDocument.head.append(block);
  return block;
}
