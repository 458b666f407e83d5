import type { ReviewsPage } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { ReviewsView } from '../reviews-view.js';

/** How many would choose it again, of those who were asked later, how sure that is, and how it is computed. */
export function renderAgain(
  { again, enough, high, low, n, needed, value }: NonNullable<ReviewsPage['again']>,
  { data, shownLocale, t }: ReviewsView,
): TemplateResult {
  const shares = new Intl.NumberFormat(shownLocale, { style: 'percent' });
  const write = (number: number): string => shares.format(number);
  const said = enough
    ? t('again', { count: n, again, share: write(value), from: write(low), to: write(high) })
    : t('againFew', { count: n, needed });
  return html`<details class="how again" part="again">
    <summary>${said}</summary>
    <p class="hint">${t('againHow', { vendor: data?.owner ?? '', needed })}</p>
  </details>`;
}
