import { html, type TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { CheckView } from '../check-view.js';
import { checkRestMessages } from './check-rest.messages.js';
import { checkRestStyles } from './check-rest.styles.js';
import { renderConfidence } from './render-confidence.js';
import { renderDone } from './render-done.js';
import { renderFeedback } from './render-feedback.js';

/** What the first item does not need: feedback, the scale of confidence, and the end. */
export class CheckRest implements WidgetPart {
  readonly english = checkRestMessages;
  readonly styles = checkRestStyles;
  readonly #view: CheckView;

  constructor(view: CheckView) {
    this.#view = view;
  }

  render(): TemplateResult {
    const view = this.#view;
    const { feedback, stage } = view.session;
    if (stage === 'done') return renderDone(view);
    if ('confidence' in stage) return renderConfidence(view, stage.confidence);
    return feedback ? renderFeedback(view, stage.asked, feedback) : html``;
  }
}
