import { html, type TemplateResult } from 'lit';

/** A heading of any level, which templates cannot choose a tag for. */
export function renderHeading(level: number, text: string, id: string): TemplateResult {
  const within = Math.min(6, Math.max(1, Math.round(level) || 2));
  return html`<div class="title" part="title" id=${id} role="heading" aria-level=${within}>${text}</div>`;
}
