import type { OutcomeAdvised } from '@docent/engine/advise/advised.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { outcomeOf } from '../result/outcome-of.js';
import { renderOwn } from '../result/render-own.js';
import { rounded } from '../result/scores-of.js';

const standing = { possible: 'gridPossible', open: 'gridOpen', excluded: 'gridExcluded' };

/** Outcomes × criteria with their marks, the best first. */
export function renderTable(view: AdviceView): TemplateResult {
  const { advised, guide, shownLocale, t } = view;
  const numbers = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const marks = ({ contributions }: OutcomeAdvised, id: string) =>
    (contributions.find(({ criterion }) => criterion === id)?.merit ?? 0) / 100;
  return html`<div class="scroll" role="region" aria-label=${t('comparison')} tabindex="0" part="comparison">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('outcome')}</th>
          <th scope="col">${t('total')}</th>
          ${guide.criteria.map(
            ({ id, title }) =>
              html`<th scope="col">
                ${title} <small>${t('weightPoints', { count: advised.weights[id]?.points ?? 0 })}</small>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${advised.outcomes.map(
          outcome =>
            html`<tr class=${outcome.id === advised.first?.id ? 'leads' : nothing}>
              <th scope="row">
                ${outcomeOf(guide, outcome.id).title}${renderOwn(view, outcome.id)}
                <small>${t(standing[outcome.status])}</small>
              </th>
              <td>
                <b>${numbers.format(rounded(outcome.marks))}</b>
              </td>
              ${guide.criteria.map(({ id }) => html`<td>${numbers.format(marks(outcome, id))}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
