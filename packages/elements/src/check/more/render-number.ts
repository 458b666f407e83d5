import type { PublishedItem } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { DocentCheck } from '../docent-check.js';

/** A number to be written as people write it where they live. */
export function renderNumber(view: DocentCheck, { unit }: PublishedItem): TemplateResult {
  return html`<label
    >${view.t('yourNumber')}${unit ? html` (${unit})` : nothing}
    <input
      class="number"
      part="number"
      inputmode="decimal"
      autocomplete="off"
      .value=${String(view.session.draft ?? '')}
      @input=${(event: Event) => view.enter((event.target as HTMLInputElement).value)}
  /></label>`;
}
