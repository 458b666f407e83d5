import { html, type TemplateResult } from 'lit';

/** Five stars, each 20 wide. */
const path = [0, 20, 40, 60, 80]
  .map(x => `M${x + 10} 1.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6.1-5.4-3.1-5.4 3.1 1.2-6.1-4.5-4.2 6.1-.7z`)
  .join('');

/**
 * Stars as a picture with a text alternative, filled as far as the value goes.
 *
 * @param value from 0 to 5
 * @param text what a screen reader says
 */
export function renderStars(value: number, text: string): TemplateResult {
  // What stands over the edge of an inner picture is cut off, without a style that a page's policy might forbid.
  return html`<svg class="stars" viewBox="0 0 100 20" role="img" aria-label=${text} part="stars">
    <path d=${path} />
    <svg width=${20 * value} height="20"><path d=${path} class="on" /></svg>
  </svg>`;
}
