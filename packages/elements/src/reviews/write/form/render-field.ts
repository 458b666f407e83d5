import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewDraft } from '../review-draft.js';
import type { ReviewForm } from './review-form.js';

/** What a field is named by and told with. */
export interface FieldTexts {
  /** Key of its label. */
  label: string;
  /** What helps with it. Default: nothing. */
  hint?: unknown;
  /** It must be given. Default: false. */
  required?: boolean;
}

type TextField = { [F in keyof ReviewDraft]-?: string extends ReviewDraft[F] ? F : never }[keyof ReviewDraft];

/** What is wrong with a field. */
export function renderProblem({ problems }: ReviewForm, field: string): TemplateResult | typeof nothing {
  const problem = problems.get(field);
  return problem ? html`<p class="problem" id="w-${field}-problem" part="problem">${problem}</p>` : nothing;
}

/** Ids of what describes a field. */
export function describedBy({ problems }: ReviewForm, field: string, hint?: unknown): string | typeof nothing {
  return [hint && `w-${field}-hint`, problems.has(field) && `w-${field}-problem`].filter(Boolean).join(' ') || nothing;
}

/**
 * A text, of a line or of several.
 *
 * @param rows lines that are seen. Default: one, in which no other can be begun
 */
export function renderText(
  form: ReviewForm,
  field: TextField,
  { hint, label, required = false }: FieldTexts,
  rows = 0,
): TemplateResult {
  const { draft, problems, view } = form;
  const id = `w-${field}`;
  const value = draft[field] ?? '';
  const [described, wrong, needed] = [
    describedBy(form, field, hint),
    problems.has(field) ? 'true' : nothing,
    required ? 'true' : nothing,
  ];
  const enter = (event: Event) => form.enter(field, (event.target as HTMLTextAreaElement).value);
  return html`<div part="field">
    <label class="label" for=${id}>${view.t(label)} ${required ? nothing : renderOptional(form)}</label>
    ${
      rows
        ? html`<textarea
            id=${id}
            rows=${rows}
            dir="auto"
            .value=${value}
            aria-describedby=${described}
            aria-invalid=${wrong}
            aria-required=${needed}
            @input=${enter}
          ></textarea>`
        : html`<input
            type="text"
            id=${id}
            dir="auto"
            autocomplete="off"
            .value=${value}
            aria-describedby=${described}
            aria-invalid=${wrong}
            aria-required=${needed}
            @input=${enter}
          />`
    }
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${renderProblem(form, field)}
  </div>`;
}

/** One of a few, none of them chosen beforehand. */
export function renderChoice(
  form: ReviewForm,
  field: 'incentive' | 'relationship',
  ids: readonly string[],
): TemplateResult {
  const { draft, problems, view } = form;
  const { t } = view;
  return html`<fieldset
    part="field"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${problems.has(field) ? 'true' : nothing}
    aria-describedby=${describedBy(form, field, true)}
  >
    <legend id="w-${field}" tabindex="-1">${t(`ask-${field}`)}</legend>
    <p class="hint" id="w-${field}-hint">${t('disclosureWhy')}</p>
    ${renderProblem(form, field)}
    ${ids.map(
      id =>
        html`<label class="choice">
          <input
            type="radio"
            name="w-${field}"
            .checked=${draft[field] === id}
            @change=${() => form.enter(field, id as never)}
          />
          ${t(`ask-${field}-${id}`)}
        </label>`,
    )}
  </fieldset>`;
}

/** Says that a field may be left empty. */
export function renderOptional({ view }: ReviewForm): TemplateResult {
  return html`<span class="optional">(${view.t('mayBeEmpty')})</span>`;
}
