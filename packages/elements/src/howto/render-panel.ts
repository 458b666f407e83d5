import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';
import { renderStep } from './render-step.js';
import { stateIcon } from './state-icon.js';

/** The current step and what can be done with it. */
export function renderPanel(view: HowtoView): TemplateResult {
  const { session, t, howto, rest, video } = view;
  const { index, step } = session;
  const state = session.status.states.get(step.id);
  const settled = /done|skipped/.test(state!);
  const last = index === howto.steps.length - 1;
  return html`<section class="panel" part="panel">
    <div class="content">${renderStep(view, step, index, text => view.text(text))}${rest?.renderInStep(step)}</div>
    <div class="actions" part="actions">
      <div>
        ${state && html`<span class="badge ${state}">${stateIcon(view, state)}${t(state)}</span>`}
        <button
          class="button ${settled ? '' : 'primary'}"
          part="mark"
          @click=${(event: MouseEvent) => {
            // The second click of a double click is not a change of mind.
            if (!settled || event.detail < 2) view.mark({ done: !settled });
          }}
        >
          ${settled ? t('undo') : html`${icons.check}${t('did')}`}
        </button>
        ${
          (step.video || (howto.video && step.start! >= 0)) && !video?.failed
            ? html`<button class="button" part="repeat" @click=${() => void view.play(step)}>
                ${icons.play}${t(video?.player ? 'repeat' : 'watch')}
              </button>`
            : nothing
        }
      </div>
      <div>
        <button class="button" part="back" ?disabled=${!index} @click=${() => view.go(index - 1, 'back')}>
          ${icons.back}${t('back')}
        </button>
        <button
          class="button ${settled ? 'primary' : ''}"
          part="next"
          ?disabled=${last}
          @click=${() => view.go(index + 1, 'next')}
        >
          ${t('next')}${icons.next}
        </button>
      </div>
    </div>
    ${rest?.renderTools(step)}
  </section>`;
}
