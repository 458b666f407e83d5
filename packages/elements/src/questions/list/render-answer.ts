import type { PublicAnswer } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionsView } from '../questions-view.js';
import { dateOf, renderReport, renderVote, renderWriter } from './render-common.js';

/**
 * An answer, with what can be done with it.
 *
 * @param question id of what it answers
 */
export function renderAnswer(answer: PublicAnswer, question: string, view: QuestionsView): TemplateResult {
  const { data, own, t } = view;
  const { accepted, by, id, language, relationship, text } = answer;
  const owner = data!.owner ?? '';
  const badges = [
    accepted && ['done', t(accepted === 'asker' ? 'acceptedByAsker' : 'acceptedByVendor', { owner })],
    by !== 'customer' && ['', t(by, { owner })],
    relationship && ['', t(relationship)],
  ].filter(Boolean) as [string, string][];
  return html`<div class="answer ${accepted ? 'accepted' : ''}" part="answer" lang=${language ?? nothing} data-id=${id}>
    ${badges.length ? html`<p class="by">${badges.map(([kind, badge]) => html`<span class="badge ${kind}">${badge}</span>`)}</p>` : nothing}
    <div class="text" dir="auto">${view.text(text)}</div>
    <p class="by">
      ${by === 'vendor' ? nothing : renderWriter(answer, view)}
      <span>${t('said', { date: dateOf(answer, view) })}</span>
    </p>
    <div class="acts">
      ${renderVote('answer', answer, 'helpful', view)}
      ${
        own?.hasAsked(question) && accepted !== 'asker'
          ? html`<button
              class="button"
              part="accept"
              @click=${() => void view.act().then(part => part.accept(id, question))}
            >
              ${t('accept')}
            </button>`
          : nothing
      }
      ${renderReport('answer', id, view)}
    </div>
    ${view.acting?.render('answer', id) ?? nothing}
  </div>`;
}
