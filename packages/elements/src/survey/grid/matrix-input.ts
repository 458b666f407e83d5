import { isRowNeeded } from '@docent/engine/survey/fit-parts.js';
import { html, nothing } from 'lit';
import type { SurveyField, SurveyInput } from '../survey-field.js';

type Rows = Readonly<Record<string, unknown>>;

const rowsOf = ({ draft }: SurveyField): Rows => (draft ?? {}) as Rows;

/** Rows to be answered that are not. */
const lacking = (field: SurveyField) =>
  (field.asked.rows ?? []).filter(row => isRowNeeded(field.asked, row) && !Object.hasOwn(rowsOf(field), row.id));

/** The same options for each of some rows: a group of radio buttons each, side by side where there is room. */
export const matrixInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { asked, problem, question, t } = field;
    const { options = [], rows: written = [] } = asked;
    const chosen = rowsOf(field);
    const missing = problem ? lacking(field) : [];
    // In this customer's own order.
    const rows = (question.options ?? []).flatMap(({ id }) => written.find(row => row.id === id) ?? []);
    return html`<div class="matrix" part="matrix">
      <div class="row head" aria-hidden="true">
        <span></span>
        <div class="cells">${options.map(({ title }) => html`<span>${title}</span>`)}</div>
      </div>
      ${rows.map(row => {
        const { help, id, title } = row;
        const name = `${question.id}-${id}`;
        const open = missing.includes(row);
        return html`<div
          class="row ${open ? 'open' : ''}"
          role="radiogroup"
          aria-labelledby="${name}-title"
          aria-describedby=${help ? `${name}-help` : nothing}
          aria-required=${isRowNeeded(asked, row) ? 'true' : nothing}
          aria-invalid=${open ? 'true' : nothing}
        >
          <div>
            <span id="${name}-title">${title}</span>${
              // Of a question that need not be answered, too.
              !asked.required && row.required ? html` <span class="hint">(${t('rowNeeded')})</span>` : nothing
            }${help ? html`<div id="${name}-help" class="text hint">${field.text(help)}</div>` : nothing}
          </div>
          <div class="cells">
            ${options.map(
              option =>
                html`<label
                  ><input
                    type="radio"
                    name=${name}
                    .checked=${chosen[id] === option.id}
                    @change=${() => field.enter({ ...chosen, [id]: option.id })}
                  /><span>${option.title}</span></label
                >`,
            )}
          </div>
        </div>`;
      })}
    </div>`;
  },
  read(field) {
    const [first] = lacking(field);
    return first ? { problem: field.t('rowMissing', { title: first.title }) } : { answer: rowsOf(field) };
  },
  say: (answer, { asked: { options = [], rows = [] }, locale, t }) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      rows.flatMap(({ id, title }) => {
        const chosen = options.find(option => option.id === (answer as Rows)[id]);
        return chosen ? [t('rowIs', { title, answer: chosen.title })] : [];
      }),
    ),
};
