import { html, type TemplateResult } from 'lit';
import type { AdviceView } from '../advice-view.js';

/** A heading so many levels below the title of the guide. */
export function heading({ headingLevel }: AdviceView, below: number, text: unknown): TemplateResult {
  return html`<div role="heading" aria-level=${headingLevel + below} class="h">${text}</div>`;
}
