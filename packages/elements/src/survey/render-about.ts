import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from './format-duration.js';
import type { SurveyView } from './survey-view.js';

/** What customers may want to know before they answer: open until they do, and at hand afterwards. */
export function renderAbout({ data, session, shownLocale, t }: SurveyView): TemplateResult {
  const { asks, keep, owner, readers, why } = data!;
  const told = {
    asks: asks ?? owner,
    readers,
    why,
    keep: keep && formatDuration(keep, shownLocale),
  };
  return html`<details class="about" part="about" ?open=${!session.begun && !session.submitted}>
    <summary>${t('about')}</summary>
    <dl>
      ${Object.entries(told).map(([key, text]) =>
        text
          ? html`<dt>${t(key)}</dt>
              <dd>${text}</dd>`
          : nothing,
      )}
    </dl>
  </details>`;
}
