import { html, type TemplateResult } from 'lit';

function icon(path: string, mirrored = ''): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${mirrored}><path d=${path} /></svg>`;
}

/** Small drawings in the colour of the text; decoration, a word always stands beside them. */
export const icons = {
  check: icon('m5 12.5 4.5 4.5L19 7.5'),
  play: icon('M8 5.5v13L18.5 12z'),
  next: icon('m9.5 5.5 6.5 6.5-6.5 6.5', 'mirrored'),
  back: icon('M14.5 5.5 8 12l6.5 6.5', 'mirrored'),
  repeat: icon('M5 12a7 7 0 1 0 2-5M5 4v5h5'),
  caution: icon('M12 4 3 20h18zM12 10v4m0 3v.1'),
  note: icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5m0-8v-.1'),
  tip: icon('M9 17c0-2-3-3-3-7a6 6 0 0 1 12 0c0 4-3 5-3 7zM9 21h6'),
};
