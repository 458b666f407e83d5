import { html, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import type { HowtoView } from './howto-view.js';
import { renderHeader } from './render-header.js';
import { renderPanel } from './render-panel.js';
import { renderStepList } from './render-step-list.js';
import { renderVideo } from './render-video.js';

/** The whole how-to. */
export function renderHowto(view: HowtoView): TemplateResult {
  const { rest, session } = view;
  return html`<article>
    ${renderHeader(view)}${rest?.renderBefore()}
    ${
      rest?.renderWhole() ??
      html`<div class="body">
        <div class="main">
          ${session.step ? [renderVideo(view), rest?.renderFinished() ?? renderPanel(view)] : rest?.renderNone()}
        </div>
        ${renderStepList(view)}
      </div>`
    }
    ${rest?.renderPrinted()}${renderFooter(view.howto, view)}
  </article>`;
}
