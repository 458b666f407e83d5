import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import type { ResultPart } from '../result-part.js';
import { adviceRateMessages } from './advice-feedback.messages.js';
import { AdviceRatedEvent } from './advice-feedback-events.js';
import { adviceFeedbackStyles } from './advice-feedback.styles.js';
import { createComment } from './create-comment.js';
import { renderThanks, showThanks } from './render-thanks.js';

/** "Did this help you decide?", asked once. */
export class AdviceRate implements ResultPart {
  readonly english = adviceRateMessages;
  readonly styles = adviceFeedbackStyles;
  #view: AdviceView;
  #comment;
  #helped = 0;
  #missing = false;
  #sent = false;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#comment = createComment(view, 'rate-comment');
  }

  render(): unknown {
    const { shownLocale, t } = this.#view;
    if (this.#sent) return renderThanks(t('rateThanks'));
    return html`<form novalidate @submit=${(event: Event) => this.#send(event)}>
      <fieldset role="radiogroup" aria-label=${t('rate')} aria-describedby="rate-about">
        <small id="rate-about">${t('rateAbout')}</small>
        <div class="scale">
          ${[1, 2, 3, 4, 5].map(
            value =>
              html`<label>
                <input
                  type="radio"
                  name="helped"
                  .checked=${this.#helped === value}
                  @change=${() => (this.#helped = value)}
                />
                ${new Intl.NumberFormat(shownLocale).format(value)}
              </label>`,
          )}
        </div>
      </fieldset>
      ${this.#missing ? html`<p class="problem" role="alert">${t('rateFirst')}</p>` : nothing}
      ${this.#comment.render('comment')}
      <button class="button" part="send-rating">${t('send')}</button>
    </form>`;
  }

  #send(event: Event): void {
    event.preventDefault();
    const view = this.#view;
    this.#missing = !this.#helped;
    if (this.#missing) {
      view.renderRoot.querySelector<HTMLElement>('.scale input')?.focus();
      view.requestUpdate();
      return;
    }
    view.emit(new AdviceRatedEvent(this.#helped, view.advised.first?.id, this.#comment.text));
    this.#sent = true;
    void showThanks(view, 'rate');
  }
}
