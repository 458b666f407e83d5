import type { PublishedReview } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderStars } from '../render-stars.js';
import type { ReviewsView } from '../reviews-view.js';

/** A review. */
export function renderReview(
  { language, name, rating, text, title }: PublishedReview,
  view: ReviewsView,
): TemplateResult {
  const { headingLevel, t } = view;
  return html`<article part="review" lang=${language ?? nothing}>
    ${renderStars(rating, t('stars', { value: rating }))}
    ${title === undefined ? nothing : html`<div role="heading" aria-level=${headingLevel + 1} dir="auto">${title}</div>`}
    <div class="text" dir="auto">${view.text(text)}</div>
    <p dir="auto">${name ?? t('anonymous')}</p>
  </article>`;
}
