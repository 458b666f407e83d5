import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import type { DocentRecommendations } from './docent-recommendations.js';

/** Title, list, and who stands behind it; with as much room for the list, until it is there, as it will take. */
export function renderRecommendations(view: DocentRecommendations): TemplateResult {
  const { data, headingLevel, list, reading, t } = view;
  const { count, intro, layout, title } = data!;
  return html`<article aria-labelledby="title" class="of-${layout}">
    <header part="header">
      <div class="title" part="title" id="title" role="heading" aria-level=${headingLevel}>${title}</div>
      ${intro ? html`<div class="text summary">${view.text(intro)}</div>` : nothing}
    </header>
    <div class="inner" part="list" aria-busy=${String(reading === 'loading')}>
      ${
        reading === 'ready'
          ? list!.render()
          : reading === 'failed'
            ? html`<div class="state" part="state">
                <p role="alert">${t('failed')}</p>
                <button class="button" @click=${() => void view.read()}>${t('retry')}</button>
              </div>`
            : html`<div class="items ${layout} waiting" part="skeleton">
                ${Array.from({ length: layout === 'next' ? 1 : count }, () => html`<i class="item"></i>`)}
                <span class="sr">${t('loading')}</span>
              </div>`
      }
    </div>
    ${renderFooter(data!, view)}
  </article>`;
}
