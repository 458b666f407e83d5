import { incentives, relationships, reviewLimits } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import { renderSigns } from '../../../question/signs.js';
import { describedBy, renderChoice, renderProblem, renderText } from './render-field.js';
import { lengthOf } from './length-of.js';
import type { ReviewForm } from './review-form.js';

/** The form: what is asked, what of it will be public, and what can be done with it. */
export function renderForm(form: ReviewForm): TemplateResult {
  const { corrects, draft, failed, more, pictures, sending, view } = form;
  const { data, headingLevel, t } = view;
  const left = reviewLimits.text - lengthOf(draft.text);
  const count = html`${t('textHint')}
    <span part="count"
      >${left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}</span
    >`;
  return html`<div class="form" part="form" role="group" aria-labelledby="w-title-all" @focusout=${form.keep}>
    <div>
      <div class="heading" id="w-title-all" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
        ${t(corrects ? 'correctTitle' : 'write')}
      </div>
      ${corrects ? html`<p class="hint">${t('correctHint')}</p>` : nothing}
      ${data?.guidelines ? html`<div class="text">${view.text(data.guidelines)}</div>` : nothing}
    </div>
    ${renderProblems(form)}
    <fieldset part="field" role="radiogroup" aria-required="true" aria-describedby=${describedBy(form, 'rating')}>
      <legend id="w-rating" tabindex="-1">${t('ask-rating')}</legend>
      ${renderSigns({
        ...{ name: 'w-rating', value: draft.rating },
        label: value => t('giveStars', { count: value }),
        enter: value => form.enter('rating', value),
      })}
      ${renderProblem(form, 'rating')}
    </fieldset>
    ${more!.renderCriteria()} ${renderText(form, 'title', { label: 'ask-title' })}
    ${renderText(form, 'text', { label: 'ask-text', hint: count, required: true }, 6)} ${more!.render()}
    ${pictures!.render()} ${renderChoice(form, 'incentive', ['none', ...incentives])}
    ${renderChoice(form, 'relationship', relationships)}
    ${renderText(form, 'name', { label: 'ask-name', hint: t('nameHint') })}
    <div class="public" part="public">
      <p><strong>${t('publicTitle')}</strong> ${t('publicWhat')}</p>
      <p>${t('privateWhat')}</p>
    </div>
    ${failed ? html`<p class="problem" role="alert">${t('notSent')}</p>` : nothing}
    <div class="actions">
      <button
        class="button primary"
        part="send"
        aria-disabled=${sending ? 'true' : nothing}
        @click=${() => void form.submit()}
      >
        ${t('send')}
      </button>
      <button class="button" part="later" @click=${() => void form.close()}>
        ${t(corrects ? 'keepAsIs' : 'later')}
      </button>
      ${corrects ? nothing : html`<button class="button" part="discard" @click=${() => void form.discard()}>${t('discard')}</button>`}
    </div>
  </div>`;
}

function renderProblems({ problems, view }: ReviewForm): TemplateResult | typeof nothing {
  if (!problems.size) return nothing;
  const { t } = view;
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault();
    const place = view.renderRoot.querySelector<HTMLElement>(`#w-${field}`);
    const control = place?.closest('fieldset')?.querySelector('input');
    (control ?? place)?.focus();
  };
  const name = (field: string) => {
    const [, key, index] = /^(\D+)(\d*)$/.exec(field)!;
    const label = t(`ask-${key}`, { number: Number(index) + 1 });
    return /[?؟]$/.test(label) ? label : `${label}:`;
  };
  return html`<div class="problems" part="problems" role="group" aria-labelledby="w-problems" tabindex="-1">
    <p id="w-problems">${t('problems', { count: problems.size })}</p>
    <ul>
      ${[...problems].map(
        ([field, text]) =>
          html`<li>
            <a href="#w-${field}" @click=${(event: MouseEvent) => go(event, field)}>${name(field)} ${text}</a>
          </li>`,
      )}
    </ul>
  </div>`;
}
