import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { formatAnswer } from '../format-answer.js';
import { outcomeOf, questionOf } from '../outcome-of.js';
import { renderSource } from '../render-source.js';
import { rounded, scoresOf } from '../scores-of.js';

const sentences = { base: 'weightBase', allocation: 'weightAllocation', own: 'weightOwn', bound: 'weightBound' };

/** How the marks in a criterion come about: how good the outcome is in it, and what makes it count for that much. */
export function renderWeight(view: AdviceView, outcome: OutcomeAdvised, id: string): unknown {
  const { advised, guide, situation, t } = view;
  const score = scoresOf(guide, advised, outcome).find(({ criterion }) => criterion.id === id);
  if (!score) return nothing;
  const { criterion, marks, merit, parts, weight } = score;
  const { scores, title } = outcomeOf(guide, outcome.id);
  const { note, source } = scores[id] ?? {};
  const total = Object.values(advised.weights).reduce((sum, { points }) => sum + points, 0);
  const values = { weight, total, merit: rounded(merit), marks: rounded(marks) };
  return html`<p>${t('meritOf', { title, merit: values.merit })} ${note} ${renderSource(view, source)}</p>
    ${criterion.help ? html`<div class="text">${view.text(criterion.help)}</div>` : nothing}
    <p>${t('weightOf', values)}</p>
    <ul>
      ${parts.map(({ adjustment, from, questions, weight: points }) => {
        const because = from === 'adjustment' && criterion.adjust?.[adjustment!]?.because;
        const said = questions
          .map(question => questionOf(guide, question))
          .filter(question => question && situation.answers[question.id] !== undefined)
          .map(question =>
            t('youAnswered', {
              question: question!.title,
              answer: formatAnswer(view, question!, situation.answers[question!.id]),
            }),
          );
        return html`<li>
          ${because ? t('weightMore', { points, because }) : t(sentences[from as keyof typeof sentences], { points })}
          ${said.map(each => html`<small>${each}</small>`)}
        </li>`;
      })}
    </ul>
    <p>${t('together', values)}</p>`;
}
