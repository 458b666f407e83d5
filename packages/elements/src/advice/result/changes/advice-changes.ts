import { html } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import type { ResultPart } from '../result-part.js';
import { adviceChangesMessages } from './advice-changes.messages.js';
import { adviceChangesStyles } from './advice-changes.styles.js';
import { createOutlook } from './create-outlook.js';
import { createTrial } from './create-trial.js';
import { renderAnswers, renderWeights } from './render-outlook.js';

/** What would change the advice, to be tried and undone. */
export class AdviceChanges implements ResultPart {
  readonly english = adviceChangesMessages;
  readonly styles = adviceChangesStyles;
  #view: AdviceView;
  #outlook;
  #trial;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#outlook = createOutlook(view);
    this.#trial = createTrial(view);
  }

  render(): unknown {
    const view = this.#view;
    const { t } = view;
    const outlook = this.#outlook();
    const trial = this.#trial;
    const button = (label: string, part: string, act: () => void) =>
      html`<button class="button" part=${part} @click=${act}>${label}</button>`;
    return html`${trial.render()}
    ${renderAnswers(view, outlook, (id, answer) => button(t('tryIt'), 'try-answer', () => trial.answer(id, answer)))}
    ${renderWeights(view, outlook, (id, points) =>
      button(t('tryWeight', { points }), 'try-weight', () => trial.weight(id, points)),
    )}`;
  }
}
