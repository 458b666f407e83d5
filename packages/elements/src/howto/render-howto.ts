import { html, nothing, type TemplateResult } from 'lit';
import type { HowtoView } from './howto-view.js';
import { renderFooter } from './render-footer.js';
import { renderHeader } from './render-header.js';
import { renderPanel } from './render-panel.js';
import { renderStep } from './render-step.js';
import { renderStepList } from './render-step-list.js';
import { renderVideo } from './render-video.js';

/**
 * The whole how-to.
 *
 * @param printing adds all steps, one after the other, in place of the current one
 */
export function renderHowto(view: HowtoView, printing: boolean): TemplateResult {
  return html`<article>
    ${renderHeader(view)}
    <div class="body">
      <div class="main">${renderVideo(view)}${renderPanel(view)}</div>
      ${renderStepList(view)}
    </div>
    ${
      printing
        ? html`<div class="printed">${view.howto.steps.map((step, index) => renderStep(view, step, index))}</div>`
        : nothing
    }
    ${renderFooter(view)}
  </article>`;
}
