import type { ReviewsPage } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import { renderCompare } from './render-compare.js';
import { reviewCompareMessages } from './review-compare.messages.js';
import { reviewCompareStyles } from './review-compare.styles.js';

/** What reviews say of another subject, beside the first. */
export class ReviewCompare implements WidgetPart {
  readonly english = reviewCompareMessages;
  readonly styles = reviewCompareStyles;
  readonly view: ReviewsView;
  /** Id of the other subject. */
  readonly other: string;
  page: ReviewsPage | undefined;
  failed = false;

  constructor(view: ReviewsView, other: string) {
    this.view = view;
    this.other = other;
  }

  async load(): Promise<void> {
    this.failed = false;
    try {
      this.page = (await this.view.ask('reviews', { limit: '1' }, this.other)).answer;
    } catch {
      this.failed = true;
    }
    this.view.requestUpdate();
  }

  render(): TemplateResult {
    return renderCompare(this);
  }
}
