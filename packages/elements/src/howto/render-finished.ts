import { html, type TemplateResult } from 'lit';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/**
 * What the customer has achieved, and where to go from here.
 *
 * @param repeat the icon of starting again
 * @param restart starts again
 */
export function renderFinished(view: HowtoView, repeat: TemplateResult, restart: () => void): TemplateResult {
  const { t, howto } = view;
  const { skill } = howto;
  const { done, total } = view.session.status;
  return html`<section class="panel finished" part="finished">
    <span class="disc">${icons.check}</span>
    <div role="heading" aria-level=${view.headingLevel + 1} class="step-title" tabindex="-1">
      ${done < total ? t('completeSome', { done, count: total }) : t('complete', { count: total })}
    </div>
    ${skill && html`<p>${t('able', { skill: skill.title })}</p>`}
    <div class="actions">
      <button class="button primary" part="review" @click=${() => view.go(0, 'list')}>${t('review')}</button>
      <button class="button" part="restart" @click=${restart}>${repeat}${t('restart')}</button>
    </div>
  </section>`;
}
