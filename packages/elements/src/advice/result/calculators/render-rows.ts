import type { Calculated } from '@docent/engine/advise/calculate.js';
import type { PublishedCalculator } from '@docent/schema';
import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { sayFigure } from './say-figure.js';

/** A calculation year by year, from the start. */
export function renderRows(
  view: AdviceView,
  { title, type }: PublishedCalculator,
  { rows = [] }: Pick<Calculated, 'rows'>,
): unknown {
  if (!rows.length) return nothing;
  const { t } = view;
  const keys = type === 'total-cost' ? (['cost', 'total'] as const) : (['cost', 'benefit', 'total'] as const);
  const columns = keys.map(key => ({ key, name: t(key === 'total' ? 'soFar' : key) }));
  return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('year')}</th>
          ${columns.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              <th scope="row">${row.year ? sayFigure(view, row.year, 'number') : t('start')}</th>
              ${columns.map(({ key }) => html`<td>${sayFigure(view, row[key], 'money')}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
