import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import { renderAbout } from './render-about.js';
import type { SurveyView } from './survey-view.js';

/** A survey: what it is for, how far one is, and the question on show. */
export function renderSurvey(view: SurveyView): TemplateResult {
  const { data, flow, headingLevel, session, stage, t } = view;
  const { intro, title } = data!;
  const asking = stage === 'ready' && !session.submitted;
  return html`<article>
    <header part="header">
      <div role="heading" aria-level=${headingLevel} class="title" part="title">${title}</div>
      ${intro && !session.begun && !session.submitted ? html`<div class="text summary">${view.text(intro)}</div>` : nothing}
      ${renderAbout(view)}${asking ? renderProgress(view) : nothing}
    </header>
    ${view.sent?.renderNotice() ?? nothing}
    ${
      stage === 'ready'
        ? session.withdrawn
          ? html`<section class="panel" part="thanks">${view.renderEnd()}</section>`
          : flow!.render()
        : stage === 'loading'
          ? html`<div class="skeleton" part="skeleton">
              <i></i><i></i><i></i><span class="sr">${t('loading')}</span>
            </div>`
          : html`<div class="state" part="state">
              <p role="alert">${t('error')}</p>
              <button class="button" @click=${() => view.prepare()}>${t('retry')}</button>
            </div>`
    }
    ${view.sent?.changes?.render()} ${renderFooter(data!, view)}
  </article>`;
}

function renderProgress({ session, t }: SurveyView): TemplateResult {
  const { relevant } = session.settled;
  const number = relevant.findIndex(({ id }) => id === session.shown) + 1;
  return html`<div class="progress" part="progress">
    <progress max=${relevant.length} .value=${number - 1} aria-labelledby="progress"></progress>
    <span id="progress">${t('progress', { number, total: relevant.length })}</span>
  </div>`;
}
