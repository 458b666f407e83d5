import type { PublishedSupply } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from './format-duration.js';
import type { HowtoView } from './howto-view.js';

/** Title, what it is good for, how hard and long it is, what is needed, and how far the customer got. */
export function renderHeader(view: HowtoView): TemplateResult {
  const { howto, t, session, shownLocale } = view;
  const { skill, difficulty, minutes, steps } = howto;
  const count = steps.length;
  const { done } = session.status;
  return html`<header part="header">
    <div role="heading" aria-level=${view.headingLevel} class="title" part="title">${howto.title}</div>
    ${skill && html`<p class="skill">${t('skill', { skill: skill.title })}</p>`}
    <ul class="facts">
      ${difficulty && html`<li>${t(difficulty)}</li>`}
      ${minutes ? html`<li>${formatDuration(minutes * 60, shownLocale)}</li>` : nothing}
      <li>${t('stepCount', { count })}</li>
    </ul>
    ${howto.summary && html`<div class="text summary">${view.text(howto.summary)}</div>`}
    ${renderSupplies(view, 'tools', howto.tools)}${renderSupplies(view, 'parts', howto.parts)}
    <div class="progress" part="progress">
      <progress max=${count} .value=${done} aria-labelledby="progress"></progress>
      <span id="progress">${t('progress', { done, count })}</span>
    </div>
  </header>`;
}

function renderSupplies({ t }: HowtoView, key: 'tools' | 'parts', supplies: PublishedSupply[] = []): unknown {
  if (!supplies.length) return nothing;
  return html`<div class="supplies" part="supplies">
    <strong id=${key}>${t(key)}</strong>
    <ul aria-labelledby=${key}>
      ${supplies.map(
        ({ name, quantity: count, note }) =>
          html`<li>
            <span>${count ? t('quantity', { count, name }) : name}</span>
            ${note && html`<small>${note}</small>`}
          </li>`,
      )}
    </ul>
  </div>`;
}
