import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, type QuestionField, type QuestionInput } from './question-field.js';

/** A question: its title, help, why it is asked, what is wrong with what was entered, and the controls. */
export function renderQuestion(field: QuestionField, input: QuestionInput): TemplateResult {
  const { id, optional, title } = field.question;
  const single = input.role === 'single';
  const words = html`${title}${optional ? html` <span class="optional">(${field.t('optional')})</span>` : nothing}`;
  const heading = html`<span
    role="heading"
    aria-level=${field.headingLevel}
    class="step-title"
    part="question-title"
    tabindex="-1"
    >${field.eyebrow ? html`<span class="eyebrow">${field.eyebrow}</span>` : nothing}${
      single ? html`<label for=${id} id="${id}-title">${words}</label>` : html`<span id="${id}-title">${words}</span>`
    }</span
  >`;
  const rest = html`${renderHelp(field)}${input.render(field)}`;
  if (single) return html`<div class="question" part="question">${heading}${rest}</div>`;
  const chooses = input.role === 'radiogroup';
  return html`<fieldset
    class="question"
    part="question"
    role=${input.role}
    aria-labelledby="${id}-title"
    aria-describedby=${describedBy(field) || nothing}
    aria-required=${chooses && !optional ? 'true' : nothing}
    aria-invalid=${chooses && field.problem ? 'true' : nothing}
  >
    <legend>${heading}</legend>
    ${rest}
  </fieldset>`;
}

function renderHelp(field: QuestionField): TemplateResult {
  const { problem, question, t } = field;
  const { help, id, why } = question;
  return html`${help ? html`<div id="${id}-help" class="text hint">${field.text(help)}</div>` : nothing}${
    why
      ? html`<details part="why">
          <summary>${t('why')}</summary>
          <div class="text">${field.text(why)}</div>
        </details>`
      : nothing
  }${problem ? html`<p id="${id}-problem" class="problem" part="problem">${problem}</p>` : nothing}`;
}
