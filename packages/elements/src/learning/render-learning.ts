import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import { renderHeading } from '../base/render-heading.js';
import type { LearningView } from './learning-view.js';
import { renderSkill } from './render-skill.js';

const limits = [0, 1, 3, 5, 10];

/** What a customer can do: every skill with its state, what is due, how sure they are, and their data. */
export function renderLearning(view: LearningView): TemplateResult {
  const { data, failed, offered, perDay, t, views } = view;
  if (!data) return html``;
  const number = new Intl.NumberFormat(view.shownLocale);
  const calibration = view.calibration?.(views, t);
  return html`<article aria-labelledby="title">
    <header part="header">
      ${renderHeading(view.headingLevel, data.title, 'title')}
      ${data.text ? html`<div class="text summary">${view.text(data.text)}</div>` : nothing}
      <p class=${offered ? 'badge' : 'hint'} part="badge">
        ${offered ? t('due', { count: offered }) : t(perDay ? 'noneDue' : 'resting')}
      </p>
      ${calibration ? html`<p part="calibration">${calibration}</p>` : nothing}
      ${failed ? html`<p role="alert">${t('failed')}</p>` : nothing}
    </header>
    <ul class="skills" part="skills">
      ${views.map(each => renderSkill(view, each))}
    </ul>
    <div class="end" part="settings">
      <label
        >${t('perDay')}
        <select
          part="per-day"
          @change=${(event: Event) => view.limit(Number((event.target as HTMLSelectElement).value))}
        >
          ${limits.map(
            limit =>
              html`<option value=${limit} .selected=${limit === perDay}>
                ${limit ? number.format(limit) : t('none')}
              </option>`,
          )}
        </select></label
      >
      <div class="actions" role="group" aria-label=${t('export')}>
        ${(['json', 'csv', 'print'] as const).map(
          format => html`<button class="button" part=${format} @click=${() => view.take(format)}>${t(format)}</button>`,
        )}
      </div>
    </div>
    ${renderFooter(data, view)}
  </article>`;
}
