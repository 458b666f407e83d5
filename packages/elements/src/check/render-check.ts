import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import type { CheckView } from './check-view.js';
import { renderHeading } from '../base/render-heading.js';
import { renderItem } from './render-item.js';

/** A check: its title, how far one is, and what is asked now. */
export function renderCheck(view: CheckView): TemplateResult {
  const { data, t } = view;
  if (!data) return html``;
  // What was answered before is still to come.
  const { stage, total = 0 } = (view.session as CheckView['session'] | undefined) ?? {};
  const number = stage && stage !== 'done' && 'asked' in stage ? stage.number : undefined;
  return html`<article aria-labelledby="title">
    <header part="header">
      ${renderHeading(view.headingLevel, data.title, 'title')}
      ${data.text && number === 1 ? html`<div class="text summary">${view.text(data.text)}</div>` : nothing}
      ${
        number
          ? html`<div class="progress" part="progress">
              <span>${t('progress', { done: number, total })}</span>
              <progress max=${total} .value=${number - 1} aria-hidden="true"></progress>
            </div>`
          : nothing
      }
    </header>
    <section class="panel" part="panel" tabindex="-1" aria-label=${data.title} aria-busy=${String(!stage)}>
      ${stage ? renderStage(view) : t('loading')}
    </section>
    ${renderFooter(data, view)}
  </article>`;
}

function renderStage(view: CheckView): TemplateResult {
  const { rest, session, t } = view;
  const { stage } = session;
  if (!session.total) return html`<p>${t('nothing')}</p>`;
  if (stage !== 'done' && 'asked' in stage && !session.feedback) return renderItem(view, stage.asked);
  if (rest) return rest.render();
  if (rest === undefined) return html`<p>${t('loading')}</p>`;
  return html`<p>${t('error')}</p>
    <div class="actions"><button class="button" @click=${() => view.equip()}>${t('retry')}</button></div>`;
}
