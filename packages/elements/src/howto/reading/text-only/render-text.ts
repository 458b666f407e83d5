import type { PublishedSection, PublishedStep } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../../base/locale.js';
import { resolveUrl } from '../../../rich-text/resolve-url.js';
import { icons } from '../../howto-icons.js';
import { renderStep } from '../../render-step.js';
import { stateIcon } from '../../state-icon.js';
import { sectionsBefore } from '../sections-before.js';
import { suitingLocale } from '../suiting-locale.js';
import { transcriptLocales } from '../transcript/transcript-locales.js';
import type { HowtoText } from './howto-text.js';

/** All steps, with what their part of the video says, and what can be done with each. */
export function renderText(text: HowtoText): TemplateResult {
  const { said, status, view } = text;
  const { howto, t } = view;
  return html`<div class="whole" part="text-only">
    <div class="tools">
      <button class="button" part="steps-only" @click=${text.leave}>${t('stepByStep')}</button>
    </div>
    ${howto.steps.length ? view.rest?.renderFinished() : view.rest?.renderNone()}
    ${
      status === 'failed'
        ? html`<p role="alert">
            ${t('transcriptFailed')} <button class="button" @click=${() => text.read()}>${t('retry')}</button>
          </p>`
        : nothing
    }
    ${renderSaid(text, -1)}
    ${howto.steps.map((step, index) => renderOne(text, step, index, sectionsBefore(howto, index)))}
    ${status === 'loading' && !said.size ? html`<p class="sr">${t('loading')}</p>` : nothing}
  </div>`;
}

function renderOne(text: HowtoText, step: PublishedStep, index: number, sections: PublishedSection[]): TemplateResult {
  const { view } = text;
  const { howto, session, t } = view;
  const state = session.status.states.get(step.id);
  const done = state === 'done' || state === 'skipped';
  const contact = step.contact ?? howto.contact;
  const url = contact && resolveUrl(contact.url, document.baseURI)?.href;
  return html`${sections.map(
      ({ title }) => html`<div role="heading" aria-level=${view.headingLevel + 1} class="section-title">${title}</div>`,
    )}
    <section class="one" part="whole-step" aria-label=${step.title}>
      ${renderStep(view, step, index, nodes => view.newText(nodes))} ${renderSaid(text, index)}
      ${view.rest?.renderInStep(step)} ${view.rest?.renderInPrint(step)}
      ${
        step.help
          ? html`<div class="line">
              <div class="text"><strong>${t('whenStuck')}</strong> ${view.newText(step.help)}</div>
            </div>`
          : nothing
      }
      ${url ? html`<p><a href=${url}>${contact.title}</a></p>` : nothing}
      <div>
        ${state ? html`<span class="badge ${state}">${stateIcon(view, state)}${t(state)}</span>` : nothing}
        <button
          class="button"
          part="mark-one"
          aria-label=${t(done ? 'undoNamed' : 'didNamed', { title: step.title })}
          @click=${({ detail }: MouseEvent) => {
            // The second click of a double click is not a change of mind.
            if (!done || detail < 2) text.mark(index, !done);
          }}
        >
          ${done ? t('undo') : html`${icons.check}${t('did')}`}
        </button>
      </div>
    </section>`;
}

/** What the video says at a step. */
function renderSaid({ said, view }: HowtoText, step: number): unknown {
  const lines = said.get(step);
  if (!lines?.length) return nothing;
  const locale = suitingLocale(transcriptLocales(view), view.shownLocale) ?? view.shownLocale;
  return html`<blockquote lang=${locale} dir=${directionOf(locale)} part="said">
    ${lines.map(
      ({ described, text }) => html`<p>${described ? html`<em>${view.t('described')}${' '}</em>` : nothing}${text}</p>`,
    )}
  </blockquote>`;
}
