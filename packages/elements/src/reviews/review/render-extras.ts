import type { PublishedReview } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../rich-text/format-date.js';
import { renderStars } from '../render-stars.js';
import type { ReviewsView } from '../reviews-view.js';

const lists = ['pros', 'cons', 'bestFor', 'notFor'] as const;

/** What a review has besides its text: lists, criteria, pictures, what became of it, and what the vendor answered. */
export function renderExtras(review: PublishedReview, view: ReviewsView): TemplateResult {
  const { answer, corrections, images = [], language } = review;
  const { data, media, shownLocale, t } = view;
  const criteria = (data?.criteria ?? []).filter(({ id }) => review.criteria?.[id]);
  const lines = lists.filter(name => review[name]?.length);
  return html`${
    lines.length
      ? html`<dl class="lines">
          ${lines.map(
            name =>
              html`<div part=${name}>
                <dt>${t(name)}</dt>
                ${review[name]!.map(line => html`<dd dir="auto" lang=${language ?? nothing}>${line}</dd>`)}
              </div>`,
          )}
        </dl>`
      : nothing
  }
  ${
    criteria.length
      ? html`<ul class="criteria" part="rated">
          ${criteria.map(({ id, title }) => {
            const value = review.criteria![id]!;
            return html`<li><span>${title}</span>${renderStars(value, t('stars', { value }))}</li>`;
          })}
        </ul>`
      : nothing
  }
  ${
    images.length
      ? html`<div class="images">
          ${images.map(
            ({ alt, hash, height, width }) =>
              html`<img
                src="${media}${encodeURIComponent(hash)}.webp"
                alt=${alt}
                width=${width}
                height=${height}
                loading="lazy"
                decoding="async"
                dir="auto"
                lang=${language ?? nothing}
              />`,
          )}
        </div>`
      : nothing
  }
  ${
    corrections?.length
      ? html`<ul class="corrections" part="corrections">
          ${corrections.map(
            ({ at, rating }) => html`<li>${t('corrected', { date: formatDate(at, shownLocale), count: rating })}</li>`,
          )}
        </ul>`
      : nothing
  }
  ${
    answer
      ? html`<blockquote class="answer" part="answer">
          <p>${t('answered', { vendor: data?.owner ?? '', date: formatDate(answer.at, shownLocale) })}</p>
          <div class="text" dir="auto">${view.text(answer.text)}</div>
        </blockquote>`
      : nothing
  }`;
}
