import { html, nothing } from 'lit';
import type { HowtoAdapt } from './howto-adapt.js';

/** How many the customer makes: the number, and what is wrong with it. */
export class HowtoAmount {
  #adapt: HowtoAdapt;
  #problem = false;

  constructor(adapt: HowtoAdapt) {
    this.#adapt = adapt;
  }

  render(): unknown {
    const { howto, session, t } = this.#adapt.view;
    if (!howto.yield) return nothing;
    const { maximum, quantity, unit } = howto.yield;
    return html`<div class="amount" part="amount">
      <label for="amount">${t('howMany', { unit })}</label>
      <input
        id="amount"
        type="number"
        inputmode="decimal"
        min="0"
        max=${maximum}
        step="any"
        .value=${String(session.progress.yield?.value ?? quantity)}
        aria-invalid=${this.#problem ? 'true' : nothing}
        aria-describedby=${this.#problem ? 'amount-problem' : nothing}
        @change=${(event: Event) => this.#take((event.target as HTMLInputElement).valueAsNumber, maximum)}
      />
      ${
        this.#problem
          ? html`<p id="amount-problem" class="problem" role="alert">${t('howManyProblem', { maximum })}</p>`
          : nothing
      }
    </div>`;
  }

  #take(count: number, maximum: number): void {
    this.#problem = !(count > 0 && count <= maximum);
    if (this.#problem) this.#adapt.view.requestUpdate();
    else this.#adapt.make(count);
  }
}
