import type { TemplateResult } from 'lit';
import { css } from '../../../base/css.js';
import type { WidgetPart } from '../../../base/widget-part.js';
import type { ReviewWrite } from '../review-write.js';
import { renderOwn } from './render-own.js';
import { reviewOwnMessages } from './review-own.messages.js';

/** What became of a review that was sent. */
export class ReviewOwn implements WidgetPart {
  readonly english = reviewOwnMessages;
  readonly styles = css`
    .own-review a {
      padding-block: 4px;
      font-weight: 600;
    }
    .own-review progress {
      inline-size: min(320px, 100%);
    }
  `;
  readonly #write: ReviewWrite;

  constructor(write: ReviewWrite) {
    this.#write = write;
  }

  render(): TemplateResult {
    return renderOwn(this.#write);
  }
}
