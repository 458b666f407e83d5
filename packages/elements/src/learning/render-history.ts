import { html, nothing, type TemplateResult } from 'lit';
import type { LearningView } from './learning-view.js';
import type { SkillView } from './skill-view.js';

/** Answers on show; the rest is in the export. */
const shown = 50;

/** What the customer has answered and said of a skill, and the way to have it forgotten. */
export function renderHistory(
  view: LearningView,
  { attempts, record, skill }: SkillView,
): TemplateResult | typeof nothing {
  const { forgetting, t } = view;
  const { confidence = {} } = record ?? {};
  if (!attempts.length && !Object.keys(confidence).length) return nothing;
  const format = new Intl.DateTimeFormat(view.shownLocale, { dateStyle: 'medium' });
  return html`<details part="history">
    <summary aria-describedby="skill-${skill.id}">${t('details')}</summary>
    <ul>
      ${attempts
        .slice(-shown)
        .reverse()
        .map(({ aided, at, certainty, credit }) => {
          const date = format.format(at);
          const share = Math.round(credit * 100);
          return html`<li>
            ${certainty ? t('historySure', { date, credit: share, certainty: t(`certainty${certainty}`) }) : t('history', { date, credit: share })}
            ${aided ? html`(${t('aided')})` : nothing}
          </li>`;
        })}
      ${(['pre', 'post'] as const).map(phase => {
        const said = confidence[phase];
        return said
          ? html`<li>${t(phase === 'pre' ? 'confidencePre' : 'confidencePost', { value: said.value })}</li>`
          : nothing;
      })}
    </ul>
    <div class="actions">
      ${
        forgetting === skill.id
          ? html`<button class="button" part="forget-sure" @click=${() => view.forget(skill.id, true)}>
                ${t('forgetSure')}
              </button>
              <button class="button" part="keep" @click=${() => view.forget(undefined)}>${t('keep')}</button>`
          : html`<button class="button" part="forget" @click=${() => view.forget(skill.id)}>${t('forget')}</button>`
      }
    </div>
  </details>`;
}
