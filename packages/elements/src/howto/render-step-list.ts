import { html, nothing, type TemplateResult } from 'lit';
import type { HowtoView } from './howto-view.js';
import { stateIcon } from './state-icon.js';

/** All steps in order, the current one marked; choosing one goes there. */
export function renderStepList(view: HowtoView): TemplateResult {
  const { howto, rest, session, t } = view;
  const items = howto.steps.map((step, index) => {
    const state = session.status.states.get(step.id);
    const current = index === session.index && !session.finished;
    return html`<li>
      <button
        class=${state}
        part="step ${current ? 'current-step' : ''}"
        aria-current=${current ? 'step' : nothing}
        @click=${() => view.go(index, 'list')}
      >
        <span class="mark" aria-hidden="true">${stateIcon(view, state) ?? index + 1}</span>
        <span class="name">${step.title}${rest?.renderInItem(step)}</span>
        ${state && html`<span class="sr">${t(state)}</span>`}
      </button>
    </li>`;
  });
  return html`<nav part="steps" aria-label=${t('steps')}>
    <ol class="steps">
      ${rest?.group(items) ?? items}
    </ol>
  </nav>`;
}
