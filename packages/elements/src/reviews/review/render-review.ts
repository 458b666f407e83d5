import type { PublishedReview } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderStars } from '../render-stars.js';
import { renderBasis } from './render-basis.js';
import { renderExtras } from './render-extras.js';
import type { ReviewList } from '../list/review-list.js';

/** A review: what it says, on what basis, and what readers may do with it. Each text has a direction of its own. */
export function renderReview(review: PublishedReview, list: ReviewList): TemplateResult {
  const { id, language, rating, text, title } = review;
  const { view } = list;
  const { headingLevel, t } = view;
  const heading = `title-${id}`;
  return html`<article
    class="review"
    part="review"
    id="review-${id}"
    tabindex="-1"
    aria-labelledby=${title === undefined ? nothing : heading}
  >
    <div class="line">
      ${renderStars(rating, t('stars', { value: rating }))}
      ${
        title === undefined
          ? nothing
          : html`<div
              role="heading"
              aria-level=${headingLevel + 2}
              id=${heading}
              dir="auto"
              lang=${language ?? nothing}
            >
              ${title}
            </div>`
      }
    </div>
    ${renderBasis(review, view)}
    <div class="text" dir="auto" lang=${language ?? nothing}>${view.text(text)}</div>
    ${renderExtras(review, view)} ${renderActs(review, list)}
  </article>`;
}

function renderActs(review: PublishedReview, list: ReviewList): TemplateResult {
  const { acts, view } = list;
  const { t } = view;
  const { helpful, notHelpful } = acts?.votesOf(review) ?? review.votes;
  const own = acts?.voteOn(review.id);
  return html`<div class="acts" part="acts">
      <button
        class="button"
        part="helpful"
        aria-pressed=${own === 'helpful'}
        @click=${() => void list.act(acts => acts.vote(review, 'helpful'))}
      >
        ${t('helpful', { count: helpful })}
      </button>
      <button
        class="button"
        part="not-helpful"
        aria-pressed=${own === 'not-helpful'}
        @click=${() => void list.act(acts => acts.vote(review, 'not-helpful'))}
      >
        ${t('notHelpful', { count: notHelpful })}
      </button>
      <button class="button quiet" part="report" @click=${() => void list.act(acts => acts.openReport(review.id))}>
        ${t('report')}
      </button>
    </div>
    ${acts?.render(review.id) ?? nothing}`;
}
