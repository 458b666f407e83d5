import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';
import { renderStep } from './render-step.js';

/** The current step and what can be done with it; when all are done, that. */
export function renderPanel(view: HowtoView): TemplateResult {
  return view.session.finished ? renderFinished(view) : renderCurrent(view);
}

function renderCurrent(view: HowtoView): TemplateResult {
  const { session, t, howto, player } = view;
  const { index, step } = session;
  const done = session.status.done.has(step.id);
  const last = index === howto.steps.length - 1;
  return html`<section class="panel" part="panel">
    <div class="content">${renderStep(view, step, index)}</div>
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
          howto.video && !view.videoFailed && step.start !== undefined
            ? html`<button class="button" part="repeat" @click=${view.watch}>
                ${player ? icons.repeat : icons.play}${t(player ? 'repeat' : 'watch')}
              </button>`
            : nothing
        }
      </div>
      <div>
        <button class="button" part="back" ?disabled=${index === 0} @click=${view.back}>
          ${icons.back}${t('back')}
        </button>
        <button class="button ${done ? 'primary' : ''}" part="next" ?disabled=${last} @click=${view.next}>
          ${t('next')}${icons.next}
        </button>
      </div>
    </div>
  </section>`;
}

function renderFinished(view: HowtoView): TemplateResult {
  const { t, howto } = view;
  const { skill, steps } = howto;
  return html`<section class="panel finished" part="finished">
    <span class="disc">${icons.check}</span>
    <div role="heading" aria-level=${view.headingLevel + 1} class="step-title" tabindex="-1">
      ${t('complete', { count: steps.length })}
    </div>
    ${skill ? html`<p>${t('able', { skill: skill.title })}</p>` : nothing}
    <div class="actions">
      <button class="button primary" part="review" @click=${view.review}>${t('review')}</button>
      <button class="button" part="restart" @click=${view.restart}>${icons.repeat}${t('restart')}</button>
    </div>
  </section>`;
}
