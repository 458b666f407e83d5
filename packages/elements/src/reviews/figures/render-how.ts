import type { ReviewHeadline } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { ReviewsView } from '../reviews-view.js';

/** How the headline is computed, with the numbers it was computed from, so that anybody can check it. */
export function renderHow(
  { high, low, mean, n, needed, prior, stars, value }: ReviewHeadline,
  { shownLocale, t }: ReviewsView,
): TemplateResult {
  const numbers = new Intl.NumberFormat(shownLocale, { maximumFractionDigits: 2 });
  const write = (number: number): string => numbers.format(number);
  const given = stars.map((count, at) => `${write(count)} × ${write(at + 1)}`).join(' + ');
  const sum = stars.reduce((total, count, at) => total + count * (at + 1), 0);
  return html`<details class="how" part="how">
    <summary>${t('how')}</summary>
    <ul>
      <li>${t('howCount', { count: n, mean: write(mean) })}</li>
      <li>${t('howPrior', { count: prior.weight, mean: write(prior.mean) })}</li>
      <li>
        <bdi class="formula" dir="ltr">
          (${given} + ${write(prior.weight)} × ${write(prior.mean)}) ÷ (${write(n)} + ${write(prior.weight)}) =
          ${write(sum + prior.weight * prior.mean)} ÷ ${write(n + prior.weight)} = ${write(value)}
        </bdi>
      </li>
      <li>${t('howRange', { low: write(low), high: write(high) })}</li>
      <li>${t('howNeeded', { count: needed })}</li>
      <li>${t('howCounted')}</li>
    </ul>
  </details>`;
}
