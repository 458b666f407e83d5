import type { ReviewLedger } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import { renderTrust } from './render-trust.js';
import { reviewTrustMessages } from './review-trust.messages.js';
import { reviewTrustStyles } from './review-trust.styles.js';

/**
 * How reviews are checked, ordered, scored and moderated, with the numbers of the public ledger: what the law wants beside the
 * reviews, and what nobody can take back later.
 */
export class ReviewTrust implements WidgetPart {
  readonly english = reviewTrustMessages;
  readonly styles = reviewTrustStyles;
  readonly view: ReviewsView;
  open = false;
  ledger: ReviewLedger | undefined;
  failed = false;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  async toggle(): Promise<void> {
    this.open = !this.open;
    this.view.requestUpdate();
    if (this.open) await this.load();
  }

  /** Reads the ledger anew. */
  async load(): Promise<void> {
    this.failed = false;
    try {
      this.ledger = (await this.view.ask('ledger')).answer;
    } catch {
      this.failed = true;
    }
    this.view.requestUpdate();
  }

  render(): TemplateResult | undefined {
    return this.open ? renderTrust(this) : undefined;
  }
}
