import { html, nothing, type ReactiveController } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { AdviceWeightsChangedEvent } from '../result/advice-result-events.js';
import { titleOf } from '../result/outcome-of.js';
import type { ResultPart } from '../result/result-part.js';
import { rounded } from '../result/scores-of.js';
import { adviceGridMessages } from './advice-grid.messages.js';
import { adviceGridStyles } from './advice-grid.styles.js';
import { renderSliders } from './render-sliders.js';
import { renderTable } from './render-table.js';

/** Milliseconds after which a slider is at rest: longer than between two presses of a key that is held or tapped. */
const rest = 600;

/** All outcomes by all criteria, with weights of the customer's own. */
export class AdviceGrid implements ResultPart, ReactiveController {
  readonly english = adviceGridMessages;
  readonly styles = adviceGridStyles;
  #view: AdviceView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: string | undefined;

  constructor(view: AdviceView) {
    this.#view = view;
    view.addController(this);
  }

  hostDisconnected(): void {
    if (this.#timer !== undefined) this.#settle();
  }

  render(): unknown {
    const view = this.#view;
    const { advised, situation, t } = view;
    const counts = Object.values(advised.weights).some(({ points }) => points > 0);
    const own = Object.keys(situation.weights ?? {}).length > 0;
    return html`<p>${t('gridAbout')}</p>
      <div @input=${(event: Event) => this.#move(event.target as HTMLInputElement)}>${renderSliders(view)}</div>
      ${counts ? nothing : html`<p part="no-weights"><b>${t('noWeights')}</b></p>`}
      <div class="row">
        <button class="button" part="weights-back" ?disabled=${!own} @click=${() => this.#takeBack()}>
          ${t('weightsBack')}
        </button>
      </div>
      ${renderTable(view)}`;
  }

  #move({ name, value }: HTMLInputElement): void {
    if (this.#timer === undefined) this.#first = this.#view.advised.first?.id;
    this.#view.weigh(name, Number(value));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), rest);
  }

  /** Tells what came of it, once the slider rests: not for each point it passed. */
  #settle(before = ''): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { advised, guide, situation, t } = this.#view;
    const { first } = advised;
    this.#view.emit(new AdviceWeightsChangedEvent(situation.weights ?? {}, first?.id));
    const values = { title: titleOf(guide, first), marks: rounded(first?.marks ?? 0) };
    const said = t(first ? (first.id === this.#first ? 'placeStill' : 'placeNow') : 'placeNone', values);
    this.#view.announce(`${before} ${said}`.trim());
  }

  #takeBack(): void {
    const view = this.#view;
    this.#first = view.advised.first?.id;
    view.weigh(undefined);
    this.#settle(view.t('weightsGone'));
    // The button is about to be switched off; the keyboard stays near it.
    view.renderRoot.querySelector<HTMLElement>('.weights input')?.focus();
  }
}
