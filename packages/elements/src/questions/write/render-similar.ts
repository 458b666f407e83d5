import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionWrite } from './question-write.js';

/** What was asked before and is like what somebody writes, and the way to ask it all the same. */
export function renderSimilar(write: QuestionWrite): TemplateResult | typeof nothing {
  const { similar, view } = write;
  const { t } = view;
  if (!similar) return nothing;
  return html`<div class="similar" part="similar">
    <p role="status">${similar.length ? t('similar', { count: similar.length }) : t('noSimilar')}</p>
    ${
      similar.length
        ? html`<ul>
            ${similar.map(
              ({ answers, first, id, language, title }) =>
                html`<li lang=${language ?? nothing} data-similar=${id}>
                  <details>
                    <summary dir="auto">${title}</summary>
                    ${first ? html`<div class="text" dir="auto">${view.text(first.text)}</div>` : nothing}
                    <p class="hint">${answers ? t('answers', { count: answers }) : t('noAnswer')}</p>
                  </details>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <button class="button" part="begin" @click=${() => void write.begin()}>${t('notHere')}</button>
  </div>`;
}
