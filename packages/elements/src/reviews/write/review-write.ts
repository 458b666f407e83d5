import { html, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { ReviewsView } from '../reviews-view.js';
import { reviewWriteMessages } from './review-write.messages.js';
import { reviewWriteStyles } from './review-write.styles.js';

/** Where a review is written. */
export class ReviewWrite implements WidgetPart {
  readonly english = reviewWriteMessages;
  readonly styles = reviewWriteStyles;
  readonly view: ReviewsView;

  constructor(view: ReviewsView) {
    this.view = view;
  }

  /** Shows the form and leaves the keyboard there. */
  async open(): Promise<void> {
    await this.view.updateComplete;
    this.view.renderRoot.querySelector<HTMLElement>('[part=form] [tabindex]')?.focus();
  }

  /** What stands in the place of the button that opens it. */
  render(): TemplateResult {
    const { data, t } = this.view;
    return html`<div part="form">
      <h3 tabindex="-1">${t('write')}</h3>
      ${data?.guidelines ? html`<div class="text">${this.view.text(data.guidelines)}</div>` : ''}
    </div>`;
  }
}
