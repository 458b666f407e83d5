import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import type { ReviewTopicsPart } from '../topics/review-topics.js';
import type { ReviewTrust } from '../trust/review-trust.js';
import { renderAgain } from './render-again.js';
import { renderCriteria } from './render-criteria.js';
import { renderDistribution } from './render-distribution.js';
import { renderHow } from './render-how.js';
import { renderTime } from './render-time.js';
import { reviewFiguresMessages } from './review-figures.messages.js';
import { reviewFiguresStyles } from './review-figures.styles.js';

/** What is behind the headline: who gave what, by criterion, over time, how it is computed, and how reviews are treated. */
export class ReviewFigures implements WidgetPart {
  readonly english = reviewFiguresMessages;
  readonly styles = reviewFiguresStyles;
  readonly view: ReviewsView;
  /** How reviews are treated, once somebody wants to know. */
  trust: ReviewTrust | undefined;
  /** What many say, once somebody wants to know. */
  topics: ReviewTopicsPart | undefined;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  /** Shows only reviews with so many stars; all again where these were on show. */
  pick(stars: number): void {
    const { list } = this.view;
    const picked = list?.wish['stars'] === String(stars);
    void list?.look({ stars: picked ? '' : String(stars) });
  }

  /** Opens how reviews are treated, or closes it. */
  async toggleTrust(): Promise<void> {
    const { view } = this;
    try {
      const { ReviewTrust } = await import('../trust/review-trust.js');
      if (!this.trust) view.extend((this.trust = new ReviewTrust(view)));
      await this.trust.toggle();
    } catch {
      view.announce(view.t('failed'));
    }
  }

  /** Opens what many say, or closes it. */
  async toggleTopics(): Promise<void> {
    const { view } = this;
    try {
      const { ReviewTopicsPart } = await import('../topics/review-topics.js');
      if (!this.topics) view.extend((this.topics = new ReviewTopicsPart(view)));
      await this.topics.toggle();
    } catch {
      view.announce(view.t('failed'));
    }
  }

  render(): TemplateResult | typeof nothing {
    const { view } = this;
    const { again, criteria = {}, headline, months } = view.first ?? {};
    if (!headline) return nothing;
    const { t } = view;
    return html`${headline.n ? renderDistribution(headline, this) : nothing} ${renderCriteria(criteria, view)}
      ${again ? renderAgain(again, view) : nothing} ${months?.length ? renderTime(months, view) : nothing}
      <div class="behind">
        ${headline.n ? renderHow(headline, view) : nothing}
        <button
          class="button quiet"
          part="topics-toggle"
          aria-expanded=${this.topics?.open === true}
          @click=${() => void this.toggleTopics()}
        >
          ${t('manySay')}
        </button>
        ${this.topics?.render() ?? nothing}
        <button
          class="button quiet"
          part="trust-toggle"
          aria-expanded=${this.trust?.open === true}
          @click=${() => void this.toggleTrust()}
        >
          ${t('treated')}
        </button>
        ${this.trust?.render() ?? nothing}
      </div>`;
  }
}
