import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import type { FlowView } from './flow-view.js';
import { roleOf } from './result/role-of.js';

/** The whole guide. */
export function renderAdvice(view: FlowView): TemplateResult {
  const { guide, stage } = view;
  const ready = stage === 'ready';
  const summary = roleOf(view)?.summary ?? guide.summary;
  return html`<article>
    <header part="header">
      <div role="heading" aria-level=${view.headingLevel} class="title" part="title">${guide.title}</div>
      ${summary ? html`<div class="text summary">${view.text(summary)}</div>` : nothing}
      ${ready ? renderProgress(view) : nothing}
    </header>
    ${ready ? view.flow!.render() : renderWaiting(view)}${renderFooter(guide, view)}
  </article>`;
}

function renderProgress({ session, t }: FlowView): TemplateResult {
  const { answered: done, total: count } = session.progress;
  const adaptive = session.shown && session.layout === 'steps' && !session.everything;
  const said = adaptive ? t('atMost', { done, count: count - done }) : t('progress', { done, count });
  return html`<div class="progress" part="progress">
    <progress max=${count} .value=${done} aria-labelledby="progress"></progress>
    <span id="progress">${said}</span>
  </div>`;
}

function renderWaiting(view: FlowView): TemplateResult {
  const { stage, t } = view;
  return stage === 'loading'
    ? html`<div class="skeleton" part="skeleton"><i></i><i></i><i></i><span class="sr">${t('loading')}</span></div>`
    : html`<div class="state" part="state">
        <p role="alert">${t('error')}</p>
        <button class="button" @click=${() => view.prepare()}>${t('retry')}</button>
      </div>`;
}
