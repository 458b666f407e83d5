import type { PublishedOption } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionField } from './question-field.js';

/**
 * One of the answers to choose from. What cannot be chosen says why, and can still be reached by keyboard and screen reader.
 *
 * @param choose the customer has ticked it, or taken the tick away
 */
export function renderOption(
  field: QuestionField,
  { help, id, title }: Pick<PublishedOption, 'help' | 'id' | 'title'>,
  type: 'radio' | 'checkbox',
  checked: boolean,
  choose: (checked: boolean) => void,
): TemplateResult {
  const { notes, question } = field;
  const name = `${question.id}-${id}`;
  const note = Object.hasOwn(notes, id) ? notes[id] : undefined;
  // What was chosen before it became impossible may be taken back.
  const barred = note?.possible === false && !checked;
  const about = [help ? `${name}-help` : '', note ? `${name}-note` : ''].join(' ').trim();
  return html`<label class="option ${barred ? 'barred' : ''}" part="option">
    <input
      type=${type}
      name=${question.id}
      .checked=${checked}
      aria-labelledby="${name}-title"
      aria-describedby=${about || nothing}
      aria-disabled=${barred ? 'true' : nothing}
      @click=${(event: Event) => barred && event.preventDefault()}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    />
    <span>
      <span id="${name}-title">${title}</span>
      ${help ? html`<span id="${name}-help" class="text hint">${field.text(help)}</span>` : nothing}
      ${note ? html`<span id="${name}-note" class="note">${note.text}</span>` : nothing}
    </span>
  </label>`;
}
