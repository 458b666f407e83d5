import type { ReviewMonth } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsView } from '../reviews-view.js';
import { renderBar } from './render-bar.js';
import { toPeriods } from './to-periods.js';

/** What was given over time: a table whose cells are also a picture. */
export function renderTime(
  months: readonly ReviewMonth[],
  { shownLocale, t }: ReviewsView,
): TemplateResult | typeof nothing {
  const { by, periods } = toPeriods(months);
  if (periods.length < 2) return nothing;
  const days = new Intl.DateTimeFormat(shownLocale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const digits = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return html`<details class="time" part="time">
    <summary>${t('overTime')}</summary>
    <table>
      <caption>
        ${t(by === 'month' ? 'byMonth' : 'byQuarter')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('from')}</th>
          <th scope="col">${t('average')}</th>
          <th scope="col">${t('howMany')}</th>
        </tr>
      </thead>
      <tbody>
        ${periods.map(
          ({ from, mean, n }) =>
            html`<tr>
              <th scope="row">${days.format(new Date(from))}</th>
              <td>${renderBar((mean - 1) / 4)} ${digits.format(mean)}</td>
              <td>${n}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
