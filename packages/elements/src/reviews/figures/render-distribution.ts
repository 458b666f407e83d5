import type { ReviewHeadline } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { renderBar } from './render-bar.js';
import type { ReviewFigures } from './review-figures.js';

/** How many gave each number of stars; each shows the reviews that did. */
export function renderDistribution({ n, stars }: ReviewHeadline, figures: ReviewFigures): TemplateResult {
  const { list, t } = figures.view;
  const wished = list?.wish['stars'];
  return html`<ul class="bars" part="distribution" aria-label=${t('distribution')}>
    ${[5, 4, 3, 2, 1].map(star => {
      const count = stars[star - 1]!;
      return html`<li>
        <button
          aria-pressed=${wished === String(star)}
          aria-label=${t('showStars', { stars: t('starCount', { count: star }), reviews: t('reviews', { count }) })}
          ?disabled=${!count && wished !== String(star)}
          @click=${() => figures.pick(star)}
        >
          <span aria-hidden="true">${t('starCount', { count: star })}</span>
          ${renderBar(count / n)}
          <span aria-hidden="true">${count}</span>
        </button>
      </li>`;
    })}
  </ul>`;
}
