import { html, type TemplateResult } from 'lit';
import type { ReviewForm } from './review-form.js';

/** That a draft was thrown away, and the way back. */
export function renderThrown(form: ReviewForm): TemplateResult {
  const { t } = form.view;
  return html`<p part="thrown" role="status">${t('discarded')}</p>
    <button class="button" part="undo" @click=${() => void form.undo()}>${t('undo')}</button>`;
}
