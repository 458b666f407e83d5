import { html, nothing, type TemplateResult } from 'lit';
import { receiptLink } from '../../commands/receipt-link.js';
import { renderAnswer } from '../list/render-answer.js';
import type { OwnEntry, OwnQuestions } from './own-questions.js';
import { questionOf } from './question-of.js';

/** What this customer has written, and what can be done with it. */
export function renderOwn(own: OwnQuestions): TemplateResult {
  const { headingLevel, t } = own.view;
  return html`<section class="own" part="own">
    <div role="heading" aria-level=${headingLevel + 1} tabindex="-1"><strong>${t('own')}</strong></div>
    <ul>
      ${own.entries.map(entry => renderEntry(entry, own))}
    </ul>
  </section>`;
}

function renderEntry(entry: OwnEntry, own: OwnQuestions): TemplateResult {
  const { answers = [], isNews, status, title } = entry;
  const { t } = own.view;
  const {
    removedFor,
    note,
    reasons = [],
  } = Object(status.became) as {
    removedFor?: string;
    note?: string;
    reasons?: { because: string }[];
  };
  const said = [status.state === 'refused' ? status.reason : undefined, note, ...reasons.map(({ because }) => because)];
  return html`<li class=${isNews ? 'news' : ''} part=${isNews ? 'entry news' : 'entry'} data-state=${stateOf(entry)}>
    <strong dir="auto">${title}</strong>
    ${isNews ? html`<p>${t('newAnswer')}</p>` : nothing}
    ${answers.map(answer => renderAnswer(answer, questionOf(status), own.view))}
    <p role="status">${t(stateOf(entry))} ${removedFor ? html`<span dir="auto">(${removedFor})</span>` : nothing}</p>
    ${said.filter(Boolean).map(line => html`<p class="hint" dir="auto">${line}</p>`)}
    ${status.state === 'accepted' ? renderActions(entry, own) : nothing}
  </li>`;
}

/** Which of the texts says how it stands. */
function stateOf({ status }: OwnEntry): string {
  const { became, reason, state } = status;
  if (state === 'queued') return 'ownQueued';
  if (state === 'refused') return 'ownRefused';
  if (state === 'withdrawn') return 'ownWithdrawn';
  const where = (Object(became) as { state?: string }).state;
  if (where === 'removed') return 'ownRemoved';
  return where === 'held' || (where === undefined && reason !== undefined) ? 'ownHeld' : 'ownShown';
}

function renderActions(entry: OwnEntry, own: OwnQuestions): TemplateResult {
  const { asking, isQuestion, proof } = entry;
  const { t } = own.view;
  if (asking === 'sure') {
    return html`<p>${t(isQuestion ? 'ownSure' : 'ownSureAnswer')}</p>
      <div class="acts">
        <button class="button yes" part="yes" @click=${() => void own.withdraw(entry)}>${t('ownYes')}</button>
        <button class="button" part="keep" @click=${() => void own.ask(entry, undefined)}>${t('ownNo')}</button>
      </div>`;
  }
  return html`${asking ? html`<p role="alert">${t(asking)}</p>` : nothing}
    <a href=${receiptLink(proof)}>${t('receiptLink')}</a>
    <p class="hint">${t('receiptHint')}</p>
    <div class="acts">
      ${
        isQuestion
          ? html`<button class="button" part="correct" @click=${() => void own.correct(entry)}>
              ${t('ownCorrect')}
            </button>`
          : nothing
      }
      <button class="button" part="withdraw" @click=${() => void own.ask(entry, 'sure')}>${t('ownWithdraw')}</button>
    </div>`;
}
