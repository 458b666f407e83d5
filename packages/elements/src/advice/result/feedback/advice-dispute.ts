import type { PublishedOutcome } from '@docent/schema';
import { html } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { outcomeOf } from '../outcome-of.js';
import type { ResultPart } from '../result-part.js';
import { adviceDisputeMessages } from './advice-feedback.messages.js';
import { AdviceDisputedEvent } from './advice-feedback-events.js';
import { adviceFeedbackStyles } from './advice-feedback.styles.js';
import { createComment } from './create-comment.js';
import { renderThanks, showThanks } from './render-thanks.js';

/** "Not what you expected?": says which rule of the guide is not right. */
export class AdviceDispute implements ResultPart {
  readonly english = adviceDisputeMessages;
  readonly styles = adviceFeedbackStyles;
  #view: AdviceView;
  #comment;
  #about = 'result';
  #sent = false;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#comment = createComment(view, 'dispute-comment');
  }

  render(): unknown {
    const { advised, guide, t } = this.#view;
    if (this.#sent) return renderThanks(t('disputeThanks'));
    const { first, outcomes, second } = advised;
    const concerned = outcomes.filter(({ id, nearMiss }) => id === first?.id || id === second?.id || nearMiss);
    // Where nothing comes near, any of them may be what was expected.
    const choices = (concerned.length ? concerned : outcomes).map(({ id }) => outcomeOf(guide, id));
    return html`<form novalidate @submit=${(event: Event) => this.#send(event)}>
      <label for="dispute-about">${t('disputeAbout')}</label>
      <select
        id="dispute-about"
        part="about"
        @change=${(event: Event) => (this.#about = (event.target as HTMLSelectElement).value)}
      >
        <option value="result" .selected=${this.#about === 'result'}>${t('theResult')}</option>
        ${choices.map(outcome => this.#renderRules(outcome))}
      </select>
      ${this.#comment.render('disputeComment')}
      <button class="button" part="send-dispute">${t('send')}</button>
    </form>`;
  }

  #renderRules({ id, reasons, requires, title }: PublishedOutcome): unknown {
    const { advised, guide, t } = this.#view;
    const applied = advised.outcomes.find(one => one.id === id)!.reasons;
    const rules = [
      ...requires.map(one => ({ id: one.id, text: t('itMust', { text: one.because }) })),
      ...reasons
        .filter(one => applied.includes(one.id))
        .map(one => ({ id: one.id, text: t('itSays', { text: this.#view.newText(one.text).textContent ?? '' }) })),
      ...guide.criteria.map(one => ({ id: one.id, text: t('itCounts', { text: one.title }) })),
    ];
    return html`<optgroup label=${title}>
      ${rules.map(rule => {
        const about = `${id}/${rule.id}`;
        return html`<option value=${about} .selected=${this.#about === about}>${rule.text}</option>`;
      })}
    </optgroup>`;
  }

  #send(event: Event): void {
    event.preventDefault();
    const view = this.#view;
    view.emit(new AdviceDisputedEvent(this.#about, view.advised.first?.id, this.#comment.text));
    this.#sent = true;
    void showThanks(view, 'dispute');
  }
}
