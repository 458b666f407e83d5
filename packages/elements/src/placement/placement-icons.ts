import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** Closes what is open. */
export const closeIcon = icon('M6 6l12 12M18 6 6 18');
/** Opens further choices. */
export const moreIcon = icon('M5 12h.01M12 12h.01M19 12h.01');
/** Stands for being asked. */
export const speechIcon = icon('M4 5h16v11h-9l-5 4v-4H4z');
