import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import type { Fold } from './create-fold.js';
import { heading } from './heading.js';
import { outcomeOf } from './outcome-of.js';
import { renderSource } from './render-source.js';
import { type CriterionScore, rounded, scoresOf } from './scores-of.js';

/** In a criterion, an outcome with at least so many marks out of ten is spoken for. */
const enough = 5;

/** What speaks for an outcome, or against it: the reasons of its author that apply, and how it does in what counts. */
export function renderReasons(
  view: AdviceView,
  outcome: OutcomeAdvised,
  speaks: 'for' | 'against',
  fold: Fold,
  below: number,
): unknown {
  const { advised, guide, t } = view;
  const reasons = outcomeOf(guide, outcome.id).reasons.filter(
    one => one.speaks === speaks && outcome.reasons.includes(one.id),
  );
  const isFor = speaks === 'for';
  const scores = scoresOf(guide, advised, outcome).filter(
    ({ merit, weight }) => weight > 0 && merit >= enough === isFor,
  );
  if (!reasons.length && !scores.length) return nothing;
  const say = ({ criterion, marks, merit }: CriterionScore) =>
    isFor
      ? t('countsFor', { criterion: criterion.title, points: rounded(marks), marks: rounded(outcome.marks) })
      : t('fallsShort', { criterion: criterion.title, merit: rounded(merit) });
  return html`${heading(view, below, t(isFor ? 'speaksFor' : 'speaksAgainst'))}
    <ul class="reasons ${speaks}" part="reasons ${speaks}">
      ${reasons.map(
        ({ source, text }) =>
          html`<li>
            <div class="text">${view.text(text)}</div>
            ${renderSource(view, source)}
          </li>`,
      )}
      ${scores.map(
        score =>
          html`<li>
            ${say(score)} ${becauses(score)}
            ${fold('why', whySummary(view, score.criterion.title), `${outcome.id}//${score.criterion.id}`)}
          </li>`,
      )}
    </ul>`;
}

/** Why a criterion counts for more or less than usual, as its author has put it. */
export function becauses({ criterion, parts }: CriterionScore): string {
  return parts
    .map(({ adjustment, from }) => (from === 'adjustment' ? criterion.adjust?.[adjustment!]?.because : ''))
    .filter(Boolean)
    .join(' ');
}

/** "Why?", with what it is about for who only hears it. */
export function whySummary({ t }: AdviceView, about: string): unknown {
  return html`${t('whyThis')} <span class="sr">${about}</span>`;
}
