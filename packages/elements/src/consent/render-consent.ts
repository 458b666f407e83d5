import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentView } from './consent-view.js';
import { purposeOrder } from './purpose-order.js';

/** The question, or, in the content of a page, the place where the answer is seen and changed. */
export function renderConsent(view: ConsentView): TemplateResult {
  const { inline } = view;
  if (inline) {
    return html`<section aria-labelledby="title" part="panel">
      ${renderQuestion(view)} ${renderPurposes(view)} ${renderAnswers(view)} ${view.erase?.render() ?? nothing}
    </section>`;
  }
  if (!Object.values(view.consent.state).includes('asked')) return html``;
  return html`<section aria-labelledby="title" part="panel" popover="manual" @focusin=${view.enter}>
    ${renderQuestion(view)} ${view.choosing ? renderPurposes(view) : nothing} ${renderAnswers(view)}
  </section>`;
}

function renderQuestion({ consent, headingLevel, t }: ConsentView): TemplateResult {
  return html`<p class="title" id="title" role="heading" aria-level=${headingLevel} part="title">${t('title')}</p>
    <p part="text">${t('intro')}</p>
    ${consent.privacyControl ? html`<p class="note" part="note">${t('privacyControl')}</p>` : nothing}
    <slot></slot>`;
}

/* eslint-disable lit-a11y/role-has-required-aria-attrs -- a native checkbox says itself whether it is on */
/** Whether a switch is on is set by the element: it has to come back when an answer could not be kept. */
function renderPurposes(view: ConsentView): TemplateResult {
  const { consent, inline, t } = view;
  return html`<ul part="purposes">
    ${purposeOrder.map(
      purpose =>
        html`<li part="purpose">
          <input
            type="checkbox"
            role="switch"
            id=${purpose}
            aria-describedby="${purpose}-about"
            part="switch"
            @change=${(event: Event) => view.set(purpose, (event.target as HTMLInputElement).checked)}
          />
          <label for=${purpose}>${t(purpose)}</label>
          ${inline ? html`<span part="answer">${t(consent.state[purpose])}</span>` : nothing}
          <p id="${purpose}-about">${t(`${purpose}About`)}</p>
        </li>`,
    )}
  </ul>`;
}

/* eslint-enable lit-a11y/role-has-required-aria-attrs */

/** Yes and no look the same, always. A double click is one: its second half would answer what its first has brought up. */
function renderAnswers(view: ConsentView): TemplateResult {
  const { choosing, inline, said, t } = view;
  const button = (part: 'yes' | 'no' | 'choose' | 'save', act: () => void) =>
    html`<button
      class="button"
      part="button ${part}"
      @click=${({ detail }: MouseEvent) => {
        if (detail < 2) act();
      }}
    >
      ${t(part)}
    </button>`;
  return html`<div class="actions" part="actions">
      ${button('yes', () => view.answerAll(true))} ${button('no', () => view.answerAll(false))}
      ${inline ? nothing : choosing ? button('save', () => view.save()) : button('choose', () => view.choose())}
    </div>
    <p role="status" class=${said} part="status">${said && t(said)}</p>`;
}
