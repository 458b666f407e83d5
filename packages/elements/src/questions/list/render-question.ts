import type { PublicQuestion } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionList } from './question-list.js';
import { renderAnswer } from './render-answer.js';
import { dateOf, renderReport, renderVote, renderWriter } from './render-common.js';

/** A question with its first answer, and the others once they are wanted. */
export function renderQuestion(question: PublicQuestion, list: QuestionList): TemplateResult {
  const { view } = list;
  const { headingLevel, t } = view;
  const { answers, first, id, text, title } = question;
  return html`<div class="asked" role="heading" aria-level=${headingLevel + 2} dir="auto">${title}</div>
    ${text.length ? html`<div class="text" dir="auto">${view.text(text)}</div>` : nothing}
    <p class="by">${renderWriter(question, view)} <span>${t('asked', { date: dateOf(question, view) })}</span></p>
    ${first ? renderAnswer(first, id, view) : answers ? nothing : html`<p class="hint">${t('noAnswer')}</p>`}
    ${renderOthers(question, list)}
    <div class="acts">
      ${renderVote('question', question, 'wonder', view)}
      <button
        class="button"
        part="reply"
        @click=${() =>
          void view.write().then(
            part => part.answer(id),
            () => view.announce(t('failed')),
          )}
      >
        ${t('answer')}
      </button>
      ${renderReport('question', id, view)}
    </div>
    ${view.acting?.render('question', id) ?? nothing} ${view.writing?.renderAt(id) ?? nothing}`;
}

function renderOthers(question: PublicQuestion, list: QuestionList): TemplateResult | typeof nothing {
  const { answers, first, id } = question;
  const { view } = list;
  const { t } = view;
  const count = answers - (first ? 1 : 0);
  if (count < 1) return nothing;
  const opened = list.opened.get(id);
  const toggle = () => {
    if (!opened) return void list.open(id).catch(() => view.announce(t('pageFailed')));
    list.opened.delete(id);
    view.requestUpdate();
  };
  const others = opened?.answers.filter(answer => answer.id !== first?.id) ?? [];
  return html`<button class="button plain answers" part="answers" aria-expanded=${!!opened} @click=${toggle}>
      ${t('allAnswers', { count })}
    </button>
    ${
      opened
        ? html`<ol class="more">
              ${others.map(answer => html`<li>${renderAnswer(answer, id, view)}</li>`)}
            </ol>
            ${
              opened.next === undefined
                ? nothing
                : html`<button
                    class="button plain answers"
                    @click=${() => void list.open(id, opened.next).catch(() => view.announce(t('pageFailed')))}
                  >
                    ${t('moreAnswers')}
                  </button>`
            }`
        : nothing
    }`;
}
