import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;
}

/** Small drawings in the colour of the text; decoration, a word always stands beside them. */
export const icons = {
  check: icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`),
  play: icon(svg`<path d="M8 5.5v13l10.5-6.5z" fill="currentColor" />`),
  next: icon(svg`<path class="mirrored" d="m9.5 5.5 6.5 6.5-6.5 6.5" />`),
  back: icon(svg`<path class="mirrored" d="M14.5 5.5 8 12l6.5 6.5" />`),
  repeat: icon(svg`<path d="M5 12a7 7 0 1 0 2.3-5.2M5 4.5v4.5h4.5" />`),
  caution: icon(svg`<path d="M12 4 2.8 20h18.4zM12 10v4.5m0 2.5v.1" />`),
  note: icon(svg`<path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5m0-8.5v-.1" />`),
  tip: icon(svg`<path d="M9 17.5c0-2-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 5-3 7zM9.5 20.5h5" />`),
};
