import { html, nothing, type TemplateResult } from 'lit';
import type { AdviceFlow } from './advice-flow.js';

/** The advice; until its part is loaded, and when that cannot be had, in one line. */
export function renderOutcome(flow: AdviceFlow): TemplateResult {
  const { view } = flow;
  const { advised, guide, headingLevel, session, t } = view;
  const outcome = guide.outcomes.find(({ id }) => id === advised.first?.id);
  return html`${
    flow.result?.render() ??
    html`<div role="heading" aria-level=${headingLevel + 1} class="step-title" tabindex="-1">
        ${outcome ? t('first', { title: outcome.title }) : t('noFirst')}
      </div>
      ${outcome?.summary ? html`<div class="text">${view.text(outcome.summary)}</div>` : nothing}`
  }${
    session.layout === 'steps' && session.former
      ? html`<div class="actions">
          <button class="button" part="back" @click=${() => flow.back()}>${t('back')}</button>
        </div>`
      : nothing
  }`;
}
