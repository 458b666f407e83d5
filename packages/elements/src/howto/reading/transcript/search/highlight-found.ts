import type { Found } from '@docent/engine/howto/find-in-text.js';

/** A text node and where in it something was found. */
export interface FoundText {
  node: Text;
  places: readonly Found[];
  /** Index in `places` of the one shown, or -1. */
  shown: number;
}

/** Names under which the places are drawn, for `::highlight()`: all that were found, and the one shown. */
const names = ['docent-found', 'docent-found-here'] as const;

/** Whether the browser draws highlights without changing the document (CSS Custom Highlight API). */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/**
 * Draws what was found in one transcript. Several on a page share the browser's registry, so that each puts in and takes out
 * its own.
 *
 * @returns draws these places instead of those before
 */
export function createHighlighter(): (found: readonly FoundText[]) => void {
  let drawn: (readonly [highlight: Highlight, range: Range])[] = [];
  return found => {
    for (const [highlight, range] of drawn) highlight.delete(range);
    drawn = found.flatMap(({ node, places, shown }) =>
      places.map(([from, to], index) => {
        const range = new Range();
        range.setStart(node, from);
        range.setEnd(node, to);
        const highlight = registered(names[index === shown ? 1 : 0]);
        highlight.add(range);
        return [highlight, range] as const;
      }),
    );
  };
}

function registered(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}
