import { calculate } from '@docent/engine/advise/calculate.js';
import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import type { PublishedRole, RichText } from '@docent/schema';
import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { sayResult } from '../result/calculators/say-figure.js';
import { heading } from '../result/heading.js';
import { rounded, scoresOf } from '../result/scores-of.js';

/** Criteria that are shown to a role that names none. */
const shownCriteria = 5;

/** What the outcome means to one of those who approve: the argument, what the role asks about first, and its figures. */
export function renderRole(
  view: AdviceView,
  role: PublishedRole,
  outcome: OutcomeAdvised,
  write: (text: RichText) => unknown,
): unknown {
  const { advised, guide, situation, t } = view;
  const { calculators = [], criteria = [], id, summary, title } = role;
  const argument = role.arguments && Object.hasOwn(role.arguments, outcome.id) && role.arguments[outcome.id];
  const total = Object.values(advised.weights).reduce((sum, { points }) => sum + points, 0);
  const scores = scoresOf(guide, advised, outcome);
  const asked = criteria.length
    ? criteria.flatMap(one => scores.find(({ criterion }) => criterion.id === one) ?? [])
    : scores.sort((a, b) => b.weight - a.weight).slice(0, shownCriteria);
  const figures = calculators.length ? calculate(guide, situation, outcome.id) : [];
  return html`${heading(view, 4, t('briefFor', { role: title ?? t(id) }))}
    <section part="brief-role">
      ${[summary, argument].map(text => (text ? html`<div class="text">${write(text)}</div>` : nothing))}
      <ul>
        ${asked.map(({ criterion, merit, weight }) => {
          const values = { criterion: criterion.title, merit: rounded(merit), weight, total };
          return html`<li>${t('briefScore', values)}</li>`;
        })}
        ${guide.calculators.map(calculator => {
          const found = figures.find(one => one.id === calculator.id);
          if (!found || !calculators.includes(calculator.id)) return nothing;
          const value = sayResult(view, calculator, found);
          return html`<li>${calculator.title}: ${value}</li>`;
        })}
      </ul>
    </section>`;
}
