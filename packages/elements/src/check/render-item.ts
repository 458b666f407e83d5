import type { Certainty } from '@docent/engine/learn/certainty.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asked } from './check-session.js';
import type { CheckView } from './check-view.js';
import { mixed } from './mixed.js';

const certainties: readonly Certainty[] = [1, 2, 3];

/** An item to be answered, with what sends the answer: how sure one is of it. */
export function renderItem(view: CheckView, asked: Asked): TemplateResult {
  const { problem, t } = view;
  const { item } = asked;
  const { type } = item;
  const own = type === 'choice' || type === 'choices';
  if (!own && !view.more) {
    return view.more === null
      ? html`<p class="problem">${t('failed')}</p>
          ${renderSkip(view)}`
      : html`<p>${t('loading')}</p>`;
  }
  if (type === 'do') return html`${view.more!.renderTask(asked)}${renderSkip(view)}`;
  const input = own ? renderOptions(view, asked) : view.more!.render(asked);
  return html`<fieldset
      part="item"
      aria-describedby=${problem ? 'problem' : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      role=${type === 'choice' ? 'radiogroup' : nothing}
    >
      <legend class="text" part="prompt">${view.text(item.prompt)}</legend>
      ${input}
    </fieldset>
    ${problem ? html`<p class="problem" id="problem">${problem}</p>` : nothing}
    <fieldset part="certainty">
      <legend>${t('sure')}</legend>
      <div class="actions">
        ${certainties.map(
          certainty =>
            html`<button class="button" part="certainty-${certainty}" @click=${() => view.send(certainty)}>
              ${t(`certainty${certainty}`)}
            </button>`,
        )}
      </div>
    </fieldset>
    ${renderSkip(view)}`;
}

function renderSkip(view: CheckView): TemplateResult {
  return html`<div class="actions">
    <button class="button" part="skip" @click=${() => view.proceed()}>${view.t('skip')}</button>
  </div>`;
}

function renderOptions(view: CheckView, { item }: Asked): TemplateResult {
  const several = item.type === 'choices';
  const chosen = several ? ((view.session.draft ?? []) as string[]) : [view.session.draft];
  const choose = (id: string, checked: boolean) =>
    view.enter(several ? (checked ? [...(chosen as string[]), id] : chosen.filter(other => other !== id)) : id);
  return html`${several ? html`<p class="hint">${view.t('tick')}</p>` : nothing}${mixed(item.options ?? [], item).map(
    ({ id, title }) =>
      html`<label class="option" part="option">
        <input
          type=${several ? 'checkbox' : 'radio'}
          name=${item.id}
          .checked=${chosen.includes(id)}
          @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).checked)}
        />
        <span>${title}</span>
      </label>`,
  )}`;
}
