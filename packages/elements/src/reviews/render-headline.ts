import type { ReviewHeadline } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { renderStars } from './render-stars.js';
import type { ReviewsView } from './reviews-view.js';

/** What all reviews say together, and how sure that is; no stars where there is too little to go by. */
export function renderHeadline(
  { enough, high, low, n, needed, value }: ReviewHeadline,
  { shownLocale, t }: ReviewsView,
): TemplateResult {
  if (!n) return html`<p class="headline" part="headline">${t('none')}</p>`;
  if (!enough) return html`<p class="headline" part="headline">${t('tooFew', { count: n, needed })}</p>`;
  const digits = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const write = (number: number): string => digits.format(number);
  return html`<div class="headline" part="headline">
    ${renderStars(value, t('stars', { value: write(value) }))}
    <strong aria-hidden="true">${write(value)}</strong>
    <span>${t('reviews', { count: n })}</span>
    <span class="hint">${t('between', { low: write(low), high: write(high) })}</span>
  </div>`;
}
