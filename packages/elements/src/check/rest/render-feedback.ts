import { html, nothing, type TemplateResult } from 'lit';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { Asked, Feedback } from '../check-session.js';
import type { CheckView } from '../check-view.js';
import { mixed } from '../mixed.js';

/** What became of an answer: whether it is right, and why each option is or is not. */
export function renderFeedback(
  view: CheckView,
  { item }: Asked,
  { certainty, credit, value }: Feedback,
): TemplateResult {
  const { session, t } = view;
  const { answer, explanation, options = [], prompt, source, type, unit = '' } = item;
  const verdict = credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
  const surprise = certainty === 3 && credit < 0.5 ? 'surprise' : certainty === 1 && credit === 1 ? 'doubt' : '';
  const address = source?.url && resolveUrl(source.url, document.baseURI)?.href;
  const number = new Intl.NumberFormat(view.shownLocale, { maximumFractionDigits: 10 });
  return html`<p class="verdict ${credit === 1 ? 'right' : 'wrong'}" part="verdict" tabindex="-1">
      ${credit === 1 ? '✓' : '✗'} ${t(verdict)} ${surprise ? t(surprise) : nothing}
    </p>
    <div class="text">${view.text(prompt)}</div>
    ${
      type === 'choice' || type === 'choices'
        ? mixed(options, item).map(({ id, right, title, why }) => {
            const chosen = Array.isArray(value) ? value.includes(id) : value === id;
            return html`<div class="option ${right ? 'right' : chosen ? 'wrong' : ''}" part="option">
              <span>
                ${title}
                <small
                  >${t(right ? 'rightOption' : 'wrongOption')}${chosen ? html`, ${t('yourAnswer')}` : nothing}</small
                >
                ${why ? html`<span class="text">${view.text(why)}</span>` : nothing}
              </span>
            </div>`;
          })
        : (view.more?.renderAnswer(item) ?? nothing)
    }
    ${
      type === 'number' && credit < 1
        ? html`<p>${t('rightNumber', { number: `${number.format(answer!)} ${unit}`.trim() })}</p>`
        : nothing
    }
    ${explanation ? html`<div class="text" part="explanation">${view.text(explanation)}</div>` : nothing}
    ${
      source
        ? html`<p class="hint">
            ${t('source')}:
            ${address ? html`<a href=${address} target="_blank" rel="noreferrer">${source.title}</a>` : source.title}
          </p>`
        : nothing
    }
    <div class="actions" part="actions">
      ${credit < 1 ? html`<button class="button" part="retry" @click=${() => view.tryAgain()}>${t('again')}</button>` : nothing}
      <button class="button primary" part="next" @click=${() => view.proceed()}>
        ${t(session.last ? 'finish' : 'next')}
      </button>
    </div>`;
}
