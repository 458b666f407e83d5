import type { ReviewHeadline } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsView } from '../reviews-view.js';
import { renderBar } from './render-bar.js';

/** The same by criterion; where too few have rated one, that is said instead. */
export function renderCriteria(
  criteria: Readonly<Record<string, ReviewHeadline>>,
  { data, shownLocale, t }: ReviewsView,
): TemplateResult | typeof nothing {
  const rated = (data?.criteria ?? []).filter(({ id }) => criteria[id]?.n);
  if (!rated.length) return nothing;
  const digits = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return html`<ul class="by-criterion" part="criteria" aria-label=${t('criteria')}>
    ${rated.map(({ id, title }) => {
      const { enough, high, low, n, needed, value } = criteria[id]!;
      const [from, to] = [digits.format(low), digits.format(high)];
      return html`<li>
        <span>${title}</span>
        ${enough ? renderBar((value - 1) / 4) : nothing}
        <span>
          ${
            enough
              ? html`<strong>${digits.format(value)}</strong>
                  <small>${t('range', { low: from, high: to, count: n })}</small>`
              : html`<small>${t('few', { count: n, needed })}</small>`
          }
        </span>
      </li>`;
    })}
  </ul>`;
}
