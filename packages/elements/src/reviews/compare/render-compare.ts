import type { ReviewHeadline } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewCompare } from './review-compare.js';

/** Two subjects side by side: how sure each is comes with it, and whether the difference may be chance. */
export function renderCompare(compare: ReviewCompare): TemplateResult {
  const { failed, other, page, view } = compare;
  const { aboutTitle, data, first, shownLocale, t } = view;
  if (failed) {
    return html`<section class="compare" part="compare">
      <p role="alert">${t('failed')}</p>
      <button class="button" @click=${() => void compare.load()}>${t('retry')}</button>
    </section>`;
  }
  if (!page?.headline || !first?.headline) return html`${nothing}`;
  const digits = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const cell = (headline: ReviewHeadline | undefined): TemplateResult => {
    if (!headline?.enough)
      return html`<td>${t('few', { count: headline?.n ?? 0, needed: headline?.needed ?? 0 })}</td>`;
    const { high, low, n, value } = headline;
    const range = t('range', { low: digits.format(low), high: digits.format(high), count: n });
    return html`<td><strong>${digits.format(value)}</strong> <small>${range}</small></td>`;
  };
  const rows = [
    { title: t('overall'), one: first.headline, two: page.headline },
    ...(data?.criteria ?? []).map(({ id, title }) => ({ title, one: first.criteria?.[id], two: page.criteria?.[id] })),
  ].filter(({ one, two }) => one?.n || two?.n);
  const titleOf = data?.subjects?.find(({ id }) => id === other)?.title ?? other;
  return html`<section class="compare" part="compare">
    <table>
      <caption>
        ${t('compared')}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${aboutTitle ?? view.about}</th>
          <th scope="col">${titleOf}</th>
          <th scope="col">${t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ one, title, two }) =>
            html`<tr>
              <th scope="row">${title}</th>
              ${cell(one)}${cell(two)}
              <td>${one?.enough && two?.enough ? t(mayBeChance(one, two) ? 'chance' : 'real') : t('unknown')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Whether what is true of both may be the same: their intervals have something in common. */
function mayBeChance(one: ReviewHeadline, two: ReviewHeadline): boolean {
  return one.low <= two.high && two.low <= one.high;
}
