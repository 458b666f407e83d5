import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** All steps in order, the current one marked; choosing one goes there. */
export function renderStepList(view: HowtoView): TemplateResult {
  const { howto, session, t } = view;
  return html`<nav part="steps" aria-label=${t('steps')}>
    <ol class="steps">
      ${howto.steps.map((step, index) => {
        const done = session.status.done.has(step.id);
        const current = index === session.index && !session.finished;
        return html`<li>
          <button
            class=${done ? 'done' : ''}
            part="step ${current ? 'current-step' : ''}"
            aria-current=${current ? 'step' : nothing}
            @click=${() => view.go(index, 'list')}
          >
            <span class="mark" aria-hidden="true">${done ? icons.check : index + 1}</span>
            <span class="name">${step.title}</span>
            ${done ? html`<span class="sr">${t('done')}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>
  </nav>`;
}
