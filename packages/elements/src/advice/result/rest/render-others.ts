import type { MustHaveAdvised, OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { formatAnswer } from '../format-answer.js';
import { heading } from '../heading.js';
import { outcomeOf, questionOf, titleOf } from '../outcome-of.js';
import { renderOwn } from '../render-own.js';
import { rounded, scoresOf } from '../scores-of.js';

/** What came second, and why not first. */
export function renderRunnerUp(view: AdviceView): unknown {
  const { advised, guide, t } = view;
  const { first, margin = 0, second } = advised;
  if (!first || !second) return nothing;
  const title = titleOf(guide, second);
  return html`${heading(view, 2, html`${t('runnerUp', { title })}${renderOwn(view, second.id)}`)}
    <div part="runner-up">${whyNot(view, first, second, margin)}</div>`;
}

/** How another outcome differs from the first, in the criteria that make most of the difference. */
export function whyNot(view: AdviceView, first: OutcomeAdvised, other: OutcomeAdvised, margin: number): unknown {
  const { advised, guide, t } = view;
  if (!guide.criteria.length) return html`<p>${t('noMarks')}</p>`;
  const its = new Map(scoresOf(guide, advised, other).map(score => [score.criterion.id, score.marks]));
  const ahead = scoresOf(guide, advised, first)
    .map(({ criterion, marks }) => ({ title: criterion.title, by: marks - (its.get(criterion.id) ?? 0) }))
    .sort((a, b) => b.by - a.by);
  const list = (sign: number) => {
    const found = ahead.filter(({ by }) => by * sign > 0);
    const most = sign > 0 ? found.slice(0, 3) : found.reverse().slice(0, 3);
    return new Intl.ListFormat(view.shownLocale).format(most.map(({ title }) => title));
  };
  const [worse, better] = [list(1), list(-1)];
  const values = { marks: rounded(other.marks), margin: rounded(margin), first: titleOf(guide, first) };
  return html`<p>
    ${t('behind', values)} ${worse && t('worseIn', { criteria: worse })}
    ${better && t('betterIn', { criteria: better })}
  </p>`;
}

/** More than these nobody reads; the best come first, and the comparison shows all. */
const shownMisses = 5;

/** What would be possible but for one thing. */
export function renderNearMisses(view: AdviceView): unknown {
  const missed = view.advised.outcomes.filter(({ nearMiss }) => nearMiss).slice(0, shownMisses);
  if (!missed.length) return nothing;
  return html`${heading(view, 2, view.t('nearMisses'))}
    <ul part="near-misses">
      ${missed.map(
        ({ id, mustHaves }) =>
          html`<li>
            <b>${titleOf(view.guide, { id })}</b>${renderOwn(view, id)}
            ${mustHaves.filter(({ outcome }) => outcome !== 'pass').map(lacking => renderLacking(view, id, lacking))}
          </li>`,
      )}
    </ul>`;
}

/** Why not, and the answers that decided it, each with a way to change it. */
function renderLacking(view: AdviceView, outcome: string, lacking: MustHaveAdvised): unknown {
  const { guide, situation, t } = view;
  const { because } = outcomeOf(guide, outcome).requires.find(({ id }) => id === lacking.id)!;
  return html`<p>${because}</p>
    ${lacking.questions.map(id => {
      const question = questionOf(guide, id);
      if (!question) return nothing;
      const { title } = question;
      const answer = situation.answers[id];
      const said = answer === undefined ? t('youLeftOut', { question: title }) : formatAnswer(view, question, answer);
      return html`<div class="row">
        <span>${answer === undefined ? said : t('youAnswered', { question: title, answer: said })}</span>
        <button class="button" aria-label=${t('changeAnswerTo', { question: title })} @click=${() => view.ask(id)}>
          ${t('changeAnswer')}
        </button>
      </div>`;
    })}`;
}
