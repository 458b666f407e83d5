import { html, nothing, type TemplateResult } from 'lit';
import type { FlowView } from './flow-view.js';

/** What was answered so far, each with a button to change it; nothing before the first answer. */
export function renderAnswers(view: FlowView, restart: () => void): TemplateResult | typeof nothing {
  const { guide, session, situation, t } = view;
  const { ignored } = session.advised;
  const answered = guide.questions.filter(({ id }) => situation.answers[id] !== undefined);
  if (!answered.length) return nothing;
  return html`<details class="answers" part="answers" ?open=${session.finished && session.layout === 'steps'}>
    <summary>${t('answers', { count: answered.length })}</summary>
    <ul>
      ${answered.map(
        ({ id, title }) =>
          html`<li>
            <span>
              <span class="asked">${title}</span>
              <strong>${view.said(id)}</strong>
              ${ignored.includes(id) ? html`<span class="hint">(${t('notNeeded')})</span>` : nothing}
            </span>
            ${
              ignored.includes(id)
                ? nothing
                : html`<button
                    class="button"
                    part="change"
                    aria-label=${t('changeNamed', { title })}
                    aria-current=${session.shown === id ? 'true' : nothing}
                    @click=${() => view.ask(id)}
                  >
                    ${t('change')}
                  </button>`
            }
          </li>`,
      )}
    </ul>
    <button class="button" part="restart" @click=${restart}>${t('restart')}</button>
  </details>`;
}
