import type { ModerationReason } from '@docent/schema/names';
import { html, type TemplateResult } from 'lit';
import type { ReviewActs } from './review-acts.js';
import { reviewActsMessages } from './review-acts.messages.js';

/** Those there are texts for, which are all: what each means to moderators need not be loaded. */
const reasons = Object.keys(reviewActsMessages).filter(name => name.startsWith('reason-'));

/** Asks what is wrong with a review. */
export function renderReport(id: string, acts: ReviewActs): TemplateResult {
  const { t } = acts.list.view;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    void acts.report(id, form.get('reason') as ModerationReason, String(form.get('text') ?? '').trim());
  };
  const words = html`<textarea name="text" rows="3" maxlength="1000" dir="auto"></textarea>`;
  return html`<form class="report" part="report-form" @submit=${onSubmit}>
    <label>
      ${t('whatIsWrong')}
      <select name="reason" required>
        ${reasons.map(name => html`<option value=${name.slice('reason-'.length)}>${t(name)}</option>`)}
      </select>
    </label>
    <label> ${t('forModerators')} ${words} </label>
    <p class="hint">${t('reportStays')}</p>
    <div class="actions">
      <button class="button" type="button" part="cancel-report" @click=${() => acts.openReport(undefined)}>
        ${t('cancel')}
      </button>
      <button class="button primary" part="send-report">${t('sendReport')}</button>
    </div>
  </form>`;
}
