import { html, type TemplateResult } from 'lit';

/** Drawing of a path; what points somewhere has a class, by which it is mirrored. */
export function icon(path: string, points = ''): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class=${points}><path d=${path} /></svg>`;
}

const arrow = 'm9.5 5.5 6.5 6.5-6.5 6.5';

/** Small drawings in the colour of the text; decoration, a word always stands beside them. */
export const icons = {
  check: icon('m5 12.5 4.5 4.5L19 7.5'),
  play: icon('M8 5.5v13L18.5 12z'),
  next: icon(arrow, 'next'),
  back: icon(arrow, 'back'),
  caution: icon('M12 4 3 20h18zM12 10v4m0 3v.1'),
  note: icon('M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5m0-8v-.1'),
  tip: icon('M9 17c0-2-3-3-3-7a6 6 0 0 1 12 0c0 4-3 5-3 7zM9 21h6'),
};
