import type { PublishedReview, ReviewsPage } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import { renderReview } from './render-review.js';
import { reviewListMessages } from './review-list.messages.js';
import { reviewListStyles } from './review-list.styles.js';

/** Shows reviews, page after page. */
export class ReviewList implements WidgetPart {
  readonly english = reviewListMessages;
  readonly styles = reviewListStyles;
  readonly view: ReviewsView;
  reviews: readonly PublishedReview[] = [];
  #next: string | undefined;
  #failed = false;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  /** Begins with a first page. */
  start({ next, reviews }: ReviewsPage): void {
    this.reviews = reviews;
    this.#next = next;
    this.view.requestUpdate();
  }

  async more(): Promise<void> {
    this.#failed = false;
    try {
      const { answer } = await this.view.ask('reviews', { after: this.#next! });
      this.reviews = [...this.reviews, ...answer.reviews];
      this.#next = answer.next;
    } catch {
      this.#failed = true;
    }
    this.view.requestUpdate();
  }

  render(): TemplateResult {
    const { t } = this.view;
    return html`<ol class="reviews" part="reviews">
        ${this.reviews.map(review => html`<li>${renderReview(review, this.view)}</li>`)}
      </ol>
      ${this.#failed ? html`<p role="alert">${t('moreFailed')}</p>` : nothing}
      ${this.#next === undefined ? nothing : html`<div class="actions"><button class="button" part="more" @click=${() => void this.more()}>${t('more')}</button></div>`}`;
  }
}
