import { experiences } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../../../base/css.js';
import type { WidgetPart } from '../../../base/widget-part.js';
import { renderSigns } from '../../../question/signs.js';
import { renderOptional, renderText } from '../form/render-field.js';
import type { ReviewForm } from '../form/review-form.js';
import { lineFields } from '../review-draft.js';
import { reviewMoreMessages } from './review-more.messages.js';

/** What may be said of a subject besides stars and text, and of who writes. */
export class ReviewMore implements WidgetPart {
  readonly english = reviewMoreMessages;
  readonly styles = css`
    .pairs {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
      gap: calc(2 * var(--space));
    }
    .criterion {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space);
    }
    .criterion-name {
      font-size: 0.9em;
    }
  `;
  readonly #form: ReviewForm;

  constructor(form: ReviewForm) {
    this.#form = form;
  }

  /** Stars for what is rated besides the whole. */
  renderCriteria(): TemplateResult | typeof nothing {
    const { draft, view } = this.#form;
    const { t } = view;
    const { criteria = {} } = draft;
    const asked = view.data?.criteria;
    if (!asked?.length) return nothing;
    const enter = (id: string, stars: number | undefined) => {
      const { [id]: _former, ...rest } = criteria;
      const next = stars === undefined ? rest : { ...rest, [id]: stars };
      this.#form.enter('criteria', Object.keys(next).length ? next : undefined);
    };
    return html`<div part="field">
      <p class="label">${t('ask-criteria')} ${renderOptional(this.#form)}</p>
      ${asked.map(
        ({ id, title }) =>
          html`<fieldset role="radiogroup" aria-labelledby="w-criterion-${id}">
            <legend class="criterion-name" id="w-criterion-${id}">${title}</legend>
            <div class="criterion">
              ${renderSigns({
                ...{ name: `w-criterion-${id}`, value: criteria[id] },
                label: value => t('giveStars', { count: value }),
                enter: value => enter(id, value),
              })}
              ${
                criteria[id]
                  ? html`<button
                      class="button"
                      aria-label=${t('noStars', { title })}
                      @click=${() => enter(id, undefined)}
                    >
                      ×
                    </button>`
                  : nothing
              }
            </div>
          </fieldset>`,
      )}
    </div>`;
  }

  render(): TemplateResult {
    const { data, t } = this.#form.view;
    const hint = t('aLineEach');
    const roles = data?.roles ?? [];
    return html`<div class="pairs">
        ${lineFields.map(field => renderText(this.#form, field, { label: `ask-${field}`, hint }, 2))}
      </div>
      <div class="pairs">
        ${roles.length ? this.#renderSelect('role', roles) : nothing}
        ${this.#renderSelect(
          'experience',
          experiences.map(id => ({ id, title: t(`ask-experience-${id}`) })),
        )}
      </div>`;
  }

  #renderSelect(field: 'role' | 'experience', options: readonly { id: string; title: string }[]): TemplateResult {
    const { draft, view } = this.#form;
    const enter = (event: Event) => this.#form.enter(field, (event.target as HTMLSelectElement).value as never);
    return html`<div part="field">
      <label class="label" for="w-${field}">${view.t(`ask-${field}`)} ${renderOptional(this.#form)}</label>
      <select id="w-${field}" @change=${enter}>
        <option value="" .selected=${!draft[field]}>${view.t('notSaid')}</option>
        ${options.map(({ id, title }) => html`<option value=${id} .selected=${draft[field] === id}>${title}</option>`)}
      </select>
    </div>`;
  }
}
