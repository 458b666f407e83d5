import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import { icon } from './howto-icons.js';
import { howtoRestMessages } from './howto-rest.messages.js';
import { howtoRestStyles } from './howto-rest.styles.js';
import type { HowtoView } from './howto-view.js';
import type { HowtoReading } from './reading/howto-reading.js';
import { renderFinished } from './render-finished.js';
import { renderStep } from './render-step.js';
import { scrollIntoList } from './scroll-into-list.js';
import { watchPrint } from './watch-print.js';

/** Also for the video, which is there later still. */
export const repeatIcon = icon('M5 12a7 7 0 1 0 2-5M5 4v5h5');

/** What seeing and doing the first step does not need: a list that follows, print, and what comes after the last step. */
export class HowtoRest implements ReactiveController, WidgetPart {
  readonly english = howtoRestMessages;
  readonly styles = howtoRestStyles;
  #view: HowtoView;
  #shownIndex = 0;
  #printing = false;
  #stopWatchingPrint: (() => void) | undefined;
  #reading: HowtoReading | undefined;

  constructor(view: HowtoView) {
    this.#view = view;
    view.addController(this);
    void this.#loadReading();
  }

  hostConnected(): void {
    this.#stopWatchingPrint = watchPrint(printing => {
      this.#printing = printing;
      this.#view.showNow();
    });
  }

  hostDisconnected(): void {
    this.#stopWatchingPrint?.();
  }

  hostUpdated(): void {
    const { renderRoot, session } = this.#view;
    if (session.index !== this.#shownIndex) scrollIntoList(renderRoot.querySelector('[aria-current]'));
    this.#shownIndex = session.index;
  }

  /** What is shown in place of the current step when all are done. */
  renderFinished(): TemplateResult {
    return renderFinished(this.#view, repeatIcon, () => this.#restart());
  }

  /** Opens all steps again and shows the first: another round, not the taking back of what was done. */
  #restart(): void {
    const { session } = this.#view;
    session.start();
    session.write([...session.status.done], false);
    session.finished = false;
    session.index = 0;
    session.tell('start');
    session.save();
    this.#view.show();
  }

  /** Below the actions of a step: other ways to take it in. */
  renderTools(): unknown {
    const reading = this.#reading;
    return (
      reading &&
      html`<div class="tools" part="tools">${reading.renderTools()}</div>
        ${reading.render()}`
    );
  }

  /** Without it, there is the video and the steps. */
  async #loadReading(): Promise<void> {
    const { HowtoReading } = await import('./reading/howto-reading.js');
    this.#view.extend((this.#reading = new HowtoReading(this.#view)));
  }

  /** All steps, one after the other, as long as the page is printed. */
  renderPrinted(): TemplateResult | undefined {
    const view = this.#view;
    if (!this.#printing) return undefined;
    // Rich text is kept between updates and can only be in one place; this copy needs its own.
    return html`<div class="printed">
      ${view.howto.steps.map((step, index) => renderStep(view, step, index, text => view.newText(text)))}
    </div>`;
  }
}
