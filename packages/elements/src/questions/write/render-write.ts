import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionsView } from '../questions-view.js';
import type { Draft, QuestionWrite } from './question-write.js';

/** Whether moderators alone read it. */
export function isAppealed({ command }: Draft): boolean {
  return command.startsWith('appeal');
}

/** The form for a question, below the field that it stands in, for an answer, or to moderators, who alone read it then. */
export function renderWrite(write: QuestionWrite, draft: Draft): TemplateResult {
  const { problem, sending, view } = write;
  const { data, t } = view;
  const { place, text } = draft;
  const appeals = isAppealed(draft);
  const isQuestion = !place;
  const label = appeals ? 'appealText' : isQuestion ? 'details' : 'yourAnswer';
  const area = html`<textarea
    class="field"
    dir="auto"
    rows="4"
    maxlength=${appeals ? 2000 : 3000}
    .value=${text}
    @input=${enter('text', write)}
  ></textarea>`;
  return html`<form
    class="write"
    part="form"
    @submit=${(event: Event) => {
      event.preventDefault();
      void write.send();
    }}
  >
    ${data!.guidelines && !appeals ? html`<div class="text hint">${view.text(data!.guidelines)}</div>` : nothing}
    ${appeals ? nothing : html`<p class="hint">${t('public')}</p>`}
    <label
      ><span>${t(label)} ${isQuestion ? renderOptional(view) : nothing}</span>
      ${area}
    </label>
    ${appeals ? nothing : renderWriter(write, draft)}
    ${problem ? html`<p class="problem" role="alert">${t(problem)}</p>` : nothing}
    <div class="actions">
      <button class="button primary" part="send" ?disabled=${sending}>
        ${t(appeals ? 'sendAppeal' : isQuestion ? 'sendQuestion' : 'sendAnswer')}
      </button>
      <button class="button" type="button" part="cancel" @click=${() => void write.cancel()}>
        ${t('cancelWriting')}
      </button>
    </div>
  </form>`;
}

/** Whose everybody sees that it is. */
function renderWriter(write: QuestionWrite, { name, role }: Draft): TemplateResult {
  const { view } = write;
  const { data, t } = view;
  return html`<label
      ><span>${t('name')} ${renderOptional(view)}</span>
      <input
        class="field"
        dir="auto"
        maxlength="60"
        autocomplete="nickname"
        .value=${name}
        @input=${enter('name', write)}
      />
    </label>
    ${
      data!.roles?.length
        ? html`<label
            ><span>${t('role')} ${renderOptional(view)}</span>
            <select class="field" @change=${enter('role', write)}>
              <option value="">${t('noRole')}</option>
              ${data!.roles.map(({ id, title }) => html`<option value=${id} .selected=${id === role}>${title}</option>`)}
            </select>
          </label>`
        : nothing
    }`;
}

const renderOptional = ({ t }: QuestionsView) => html`<span class="hint">${t('optional')}</span>`;

const enter = (field: 'text' | 'name' | 'role', write: QuestionWrite) => (event: Event) =>
  write.enter({ [field]: (event.target as HTMLInputElement).value });
