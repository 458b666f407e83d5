import { html, nothing, type TemplateResult } from 'lit';
import { receiptLink } from '../../commands/receipt-link.js';
import { renderAnswer } from '../list/render-answer.js';
import type { OwnEntry, OwnQuestions } from './own-questions.js';
import { ownIdOf, questionOf } from './question-of.js';

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
  const { answers = [], isNews, proof, status, title } = entry;
  const { t } = own.view;
  const { appealed, note, reasons = [], removedFor } = becameOf(entry);
  const said = [
    status.state === 'refused' && status.reason,
    note,
    ...reasons.map(({ because }) => because),
    appealed && t('ownAppealed'),
  ];
  return html`<li class=${isNews ? 'news' : ''} part=${isNews ? 'entry news' : 'entry'} data-state=${stateOf(entry)}>
    <strong dir="auto">${title}</strong>
    ${isNews ? html`<p>${t('newAnswer')}</p>` : nothing}
    ${answers.map(answer => renderAnswer(answer, questionOf(status), own.view))}
    <p role="status">${t(stateOf(entry))} ${removedFor ? html`<span dir="auto">(${removedFor})</span>` : nothing}</p>
    ${said.filter(Boolean).map(line => html`<p class="hint" dir="auto">${line}</p>`)}
    ${status.state === 'accepted' ? (own.view.writing?.renderAt(proof.id, proof) ?? renderActions(entry, own)) : nothing}
  </li>`;
}

/** Where it stands since it was taken. */
interface Became {
  state?: string;
  removedFor?: string;
  note?: string;
  reasons?: { because: string }[];
  mayAppeal?: boolean;
  appealed?: boolean;
}

const becameOf = ({ status }: OwnEntry): Became => Object(status.became) as Became;

/** Which of the texts says how it stands. */
function stateOf(entry: OwnEntry): string {
  const { reason, state } = entry.status;
  if (state === 'queued') return 'ownQueued';
  if (state === 'refused') return 'ownRefused';
  if (state === 'withdrawn') return 'ownWithdrawn';
  const where = becameOf(entry).state;
  if (where === 'removed') return 'ownRemoved';
  return where === 'held' || (where === undefined && reason !== undefined) ? 'ownHeld' : 'ownShown';
}

function renderActions(entry: OwnEntry, own: OwnQuestions): TemplateResult {
  const { asking, isQuestion, proof } = entry;
  const { view } = own;
  const { t } = view;
  const run = <P>(part: Promise<P>, act: (part: P) => unknown): void => {
    part.then(act, () => view.announce(t('failed')));
  };
  if (asking === 'sure') {
    return html`<p>${t(isQuestion ? 'ownSure' : 'ownSureAnswer')}</p>
      <div class="acts">
        <button
          class="button yes"
          part="yes"
          @click=${() => run(view.act(), part => part.withdraw(entry, ownIdOf(entry.status)))}
        >
          ${t('ownYes')}
        </button>
        <button class="button" part="keep" @click=${() => void own.ask(entry, undefined)}>${t('ownNo')}</button>
      </div>`;
  }
  return html`${asking ? html`<p role="alert">${t(asking)}</p>` : nothing}
    <a href=${receiptLink(proof)}>${t('receiptLink')}</a>
    <p class="hint">${t('receiptHint')}</p>
    <div class="acts">
      <button class="button" part="correct" @click=${() => run(view.write(), part => part.correct(entry))}>
        ${t('ownCorrect')}
      </button>
      ${
        becameOf(entry).mayAppeal && asking !== 'ownQueued'
          ? html`<button class="button" part="appeal" @click=${() => run(view.write(), part => part.appeal(entry))}>
              ${t('ownAppeal')}
            </button>`
          : nothing
      }
      <button class="button" part="withdraw" @click=${() => void own.ask(entry, 'sure')}>${t('ownWithdraw')}</button>
    </div>`;
}
