import type { PublishedSkill } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { CheckView } from '../check-view.js';

/** In tens, as Bandura's scales of self-efficacy have it. */
const scale = Array.from({ length: 11 }, (_, index) => index * 10);

/** "How sure are you that you can …?", answered by one tap, or not at all. */
export function renderConfidence(view: CheckView, skill: PublishedSkill): TemplateResult {
  const { t } = view;
  const number = new Intl.NumberFormat(view.shownLocale);
  return html`<fieldset part="confidence" aria-describedby="scale">
      <legend>${t('confidence', { skill: skill.title })}</legend>
      <p class="hint" id="scale">${t('confidenceHelp')}</p>
      <div class="scale">
        ${scale.map(value => html`<button class="button" @click=${() => view.rate(value)}>${number.format(value)}</button>`)}
      </div>
    </fieldset>
    <div class="actions">
      <button class="button" part="skip" @click=${() => view.rate()}>${t('confidenceSkip')}</button>
    </div>`;
}
