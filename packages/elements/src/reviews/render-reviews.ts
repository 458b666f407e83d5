import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import { renderHeadline } from './render-headline.js';
import type { ReviewsView } from './reviews-view.js';

/** What all say together, reviews, and where one is written. */
export function renderReviews(view: ReviewsView): TemplateResult {
  const { aboutTitle, data, first, headingLevel, reading, t } = view;
  const { intro, title } = data!;
  return html`<article aria-labelledby="title">
    <header part="header">
      <div class="title" part="title" id="title" role="heading" aria-level=${headingLevel}>${title}</div>
      ${aboutTitle === undefined ? nothing : html`<p class="about">${aboutTitle}</p>`}
      ${intro ? html`<div class="text summary">${view.text(intro)}</div>` : nothing}
      ${reading === 'ready' && first?.headline ? html`${renderHeadline(first.headline, view)}${view.figures!.render()}` : nothing}
    </header>
    ${reading === 'ready' ? view.comparison?.render() : nothing}
    ${
      reading === 'ready'
        ? view.list!.render()
        : reading === 'loading'
          ? html`<div class="skeleton" part="skeleton">
              <i></i><i></i><i></i><span class="sr">${t('loading')}</span>
            </div>`
          : html`<div class="state" part="state">
              <p role="alert">${t(reading)}</p>
              ${reading === 'unavailable' ? nothing : html`<button class="button" @click=${() => void view.read()}>${t('retry')}</button>`}
            </div>`
    }
    ${reading === 'ready' || view.writing ? renderWrite(view) : nothing} ${renderFooter(data!, view)}
  </article>`;
}

function renderWrite(view: ReviewsView): TemplateResult {
  return html`<section class="write" part="write">
    ${
      view.writing?.render() ??
      html`<button
        class="button primary"
        part="begin"
        @click=${() => void view.write().catch(() => view.announce(view.t('failed')))}
      >
        ${view.t('write')}
      </button>`
    }
  </section>`;
}
