import { html, type TemplateResult } from 'lit';
import { icons } from '../howto-icons.js';
import type { HowtoView } from '../howto-view.js';

/** What is said in place of a video that cannot be played. */
export function renderVideoFailed({ play, t }: HowtoView): TemplateResult {
  return html`<div class="notice" role="alert" part="video-failed">
    ${icons.caution}
    <p>${t('videoFailed')}</p>
    <button class="button" @click=${play}>${t('retryVideo')}</button>
  </div>`;
}
