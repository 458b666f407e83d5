import { calculate } from '@docent/engine/advise/calculate.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { heading } from '../heading.js';
import { titleOf } from '../outcome-of.js';
import type { ResultPart } from '../result-part.js';
import { adviceCalculatorsMessages } from './advice-calculators.messages.js';
import { adviceCalculatorsStyles } from './advice-calculators.styles.js';
import { createAssumptions } from './create-assumptions.js';
import { renderRows } from './render-rows.js';
import { sayResult } from './say-figure.js';

/** Calculations for an outcome, with all that they rest on. */
export class AdviceCalculators implements ResultPart {
  readonly english = adviceCalculatorsMessages;
  readonly styles = adviceCalculatorsStyles;
  #view: AdviceView;
  #assumptions;
  /** The outcome that the customer has chosen to see. Default: the first. */
  #chosen: string | undefined;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#assumptions = createAssumptions(view);
  }

  render(): unknown {
    const view = this.#view;
    const { advised, guide, situation, t } = view;
    const choices = advised.outcomes.filter(({ status }) => status !== 'excluded');
    const shown = choices.find(({ id }) => id === this.#chosen) ?? advised.first;
    if (!shown) return nothing;
    const calculated = calculate(guide, situation, shown.id);
    const used = new Set(calculated.flatMap(({ assumptions }) => assumptions));
    return html`${choices.length > 1 ? this.#renderChoice(shown.id, choices) : nothing}
    ${calculated.map(result => {
      const calculator = guide.calculators.find(({ id }) => id === result.id)!;
      return html`<div part="calculation">
        ${heading(view, 3, calculator.title)}
        <p class="figure" part="figure">${sayResult(view, calculator, result)}</p>
        ${calculator.help ? html`<div class="text">${view.text(calculator.help)}</div>` : nothing}
        ${renderRows(view, calculator, result)}
      </div>`;
    })}
    ${heading(view, 3, t('assumptions'))}${this.#assumptions(used)}`;
  }

  #renderChoice(shown: string, choices: readonly { id: string }[]): unknown {
    const { guide, t } = this.#view;
    const choose = (event: Event) => {
      this.#chosen = (event.target as HTMLSelectElement).value;
      this.#view.requestUpdate();
    };
    return html`<label class="row">
      ${t('calculatedFor')}
      <select part="calculated-for" @change=${choose}>
        ${choices.map(one => html`<option value=${one.id} .selected=${one.id === shown}>${titleOf(guide, one)}</option>`)}
      </select>
    </label>`;
  }
}
