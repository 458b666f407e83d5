import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';
import { renderStep } from './render-step.js';

/** The current step and what can be done with it. */
export function renderPanel(view: HowtoView): TemplateResult {
  const { session, t, howto, video } = view;
  const { index, step } = session;
  const done = session.status.done.has(step.id);
  const last = index === howto.steps.length - 1;
  return html`<section class="panel" part="panel">
    <div class="content">${renderStep(view, step, index, text => view.text(text))}</div>
    <div class="actions" part="actions">
      <div>
        ${done ? html`<span class="badge">${icons.check}${t('done')}</span>` : nothing}
        <button
          class="button ${done ? '' : 'primary'}"
          part="mark"
          @click=${(event: MouseEvent) => {
            // The second click of a double click is not a change of mind.
            if (!done || event.detail < 2) view.mark(!done);
          }}
        >
          ${done ? t('undo') : html`${icons.check}${t('did')}`}
        </button>
        ${
          howto.video && !video?.failed && step.start !== undefined
            ? html`<button class="button" part="repeat" @click=${view.watch}>
                ${video?.repeat ?? icons.play}${t(video?.repeat ? 'repeat' : 'watch')}
              </button>`
            : nothing
        }
      </div>
      <div>
        <button class="button" part="back" ?disabled=${index === 0} @click=${() => view.go(index - 1, 'back')}>
          ${icons.back}${t('back')}
        </button>
        <button
          class="button ${done ? 'primary' : ''}"
          part="next"
          ?disabled=${last}
          @click=${() => view.go(index + 1, 'next')}
        >
          ${t('next')}${icons.next}
        </button>
      </div>
    </div>
    ${view.rest?.renderTools()}
  </section>`;
}
