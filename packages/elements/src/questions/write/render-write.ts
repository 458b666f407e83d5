import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, QuestionWrite } from './question-write.js';

/** The form for a question, below the field that it stands in, or for an answer. */
export function renderWrite(write: QuestionWrite, draft: Draft): TemplateResult {
  const { problem, sending, view } = write;
  const { data, t } = view;
  const { name, question, role, text } = draft;
  const isQuestion = question === undefined;
  const enter = (field: 'text' | 'name' | 'role') => (event: Event) =>
    write.enter({ [field]: (event.target as HTMLInputElement).value });
  const optional = html`<span class="hint">${t('optional')}</span>`;
  const area = html`<textarea
    class="field"
    dir="auto"
    rows="4"
    maxlength="3000"
    .value=${text}
    @input=${enter('text')}
  ></textarea>`;
  return html`<form
    class="write"
    part="form"
    @submit=${(event: Event) => {
      event.preventDefault();
      void write.send();
    }}
  >
    ${data!.guidelines ? html`<div class="text hint">${view.text(data!.guidelines)}</div>` : nothing}
    <p class="hint">${t('public')}</p>
    <label
      ><span>${t(isQuestion ? 'details' : 'yourAnswer')} ${isQuestion ? optional : nothing}</span>
      ${area}
    </label>
    <label
      ><span>${t('name')} ${optional}</span>
      <input class="field" dir="auto" maxlength="60" autocomplete="nickname" .value=${name} @input=${enter('name')} />
    </label>
    ${
      data!.roles?.length
        ? html`<label
            ><span>${t('role')} ${optional}</span>
            <select class="field" .value=${role} @change=${enter('role')}>
              <option value="">${t('noRole')}</option>
              ${data!.roles.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
            </select>
          </label>`
        : nothing
    }
    ${problem ? html`<p class="problem" role="alert">${t(problem)}</p>` : nothing}
    <div class="actions">
      <button class="button primary" part="send" ?disabled=${sending}>
        ${t(isQuestion ? 'sendQuestion' : 'sendAnswer')}
      </button>
      <button class="button" type="button" part="cancel" @click=${() => void write.cancel()}>
        ${t('cancelWriting')}
      </button>
    </div>
  </form>`;
}
