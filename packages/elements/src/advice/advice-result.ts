import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import type { AdviceView } from './advice-view.js';
import { adviceResultMessages } from './result/advice-result.messages.js';
import { adviceResultStyles } from './result/advice-result.styles.js';
import { AdviceBriefOpenedEvent } from './result/advice-result-events.js';
import { createFold } from './result/create-fold.js';
import { createParts, type PartName } from './result/create-parts.js';
import { createSettler } from './result/create-settler.js';
import { heading } from './result/heading.js';
import { titleOf } from './result/outcome-of.js';
import { partLoaders } from './result/part-loaders.js';
import { renderMustHaves } from './result/render-must-haves.js';
import { renderOwn } from './result/render-own.js';
import { renderReasons } from './result/render-reasons.js';
import { renderVerdict } from './result/render-verdict.js';

/** What comes out of a guide: the verdict with its reasons, and what can be done with it. */
export class AdviceResult implements WidgetPart {
  readonly english = adviceResultMessages;
  readonly styles = adviceResultStyles;
  #view: AdviceView;
  #parts;
  #fold;
  #settler;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#settler = createSettler(view);
    this.#parts = createParts(view, partLoaders);
    this.#fold = createFold(view, this.#parts, name => {
      if (name === 'brief') view.emit(new AdviceBriefOpenedEvent(view.advised.first?.id));
    });
  }

  /** The result as it is now. */
  render(): TemplateResult {
    const view = this.#view;
    const { advised, guide, t } = view;
    const { first, second, verdict } = advised;
    const fold = (name: PartName) =>
      this.#fold(name, html`<span role="heading" aria-level=${view.headingLevel + 2}>${t(name)}</span>`);
    return html`<div class="advised">
      ${renderVerdict(view, this.#settler)}${verdict === 'recommended' && first ? this.#renderOutcome(first, 2) : nothing}
      ${verdict === 'close-call' ? [first, second].map(each => each && this.#renderNamed(each)) : nothing}
      ${this.#parts.show('rest', 'others')}
      <div class="folds">
        ${guide.criteria.length ? html`${fold('changes')}${fold('grid')}` : nothing}
        ${guide.calculators.length && first ? fold('calculators') : nothing}
        ${first ? fold('brief') : nothing}${fold('rate')}${fold('dispute')}
      </div>
      ${this.#parts.peek('rest', 'link')}
    </div>`;
  }

  /** One of two between which it is close. */
  #renderNamed(outcome: OutcomeAdvised): unknown {
    const view = this.#view;
    return html`${heading(view, 2, html`${titleOf(view.guide, outcome)}${renderOwn(view, outcome.id)}`)}
    ${this.#renderOutcome(outcome, 3)}`;
  }

  #renderOutcome(outcome: OutcomeAdvised, below: number): unknown {
    const view = this.#view;
    return html`${renderReasons(view, outcome, 'for', this.#fold, below)}
    ${renderReasons(view, outcome, 'against', this.#fold, below)}
    ${renderMustHaves(view, outcome, this.#fold, below)}${this.#parts.peek('rest', `${outcome.id}/${below}`)}`;
  }
}
