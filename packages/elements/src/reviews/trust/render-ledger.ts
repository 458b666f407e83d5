import type { ReviewLedger } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import type { ReviewsView } from '../reviews-view.js';
import { writeDuration } from './write-duration.js';

/** The public ledger: what was done with all reviews of the subject, in numbers that a log stands behind. */
export function renderLedger(ledger: ReviewLedger, view: ReviewsView): TemplateResult {
  const { shownLocale, t } = view;
  const { appeals, decisions, heldFor, removedFor, reports, stars } = ledger;
  const number = new Intl.NumberFormat(shownLocale);
  const row = (title: string, count: number): TemplateResult =>
    html`<tr>
      <th scope="row">${title}</th>
      <td>${number.format(count)}</td>
    </tr>`;
  const because = (reasons: ReviewLedger['heldFor'], as: string): TemplateResult[] =>
    Object.entries(reasons).map(([reason, count]) => row(t(as, { reason: t(`ledger-${reason}`) }), count));
  return html`<table part="ledger">
      <caption>
        ${t('ledger')}
      </caption>
      <tbody>
        ${row(t('received'), ledger.received)} ${row(t('published'), ledger.published)} ${row(t('held'), ledger.held)}
        ${because(heldFor, 'heldFor')} ${row(t('removed'), ledger.removed)} ${because(removedFor, 'removedFor')}
        ${row(t('withdrawn'), ledger.withdrawn)} ${row(t('reported'), reports)} ${row(t('appeals'), appeals)}
        ${row(t('decided'), decisions.count)}
        ${
          decisions.medianSeconds === undefined
            ? ''
            : html`<tr>
                <th scope="row">${t('median')}</th>
                <td>${writeDuration(decisions.medianSeconds, shownLocale)}</td>
              </tr>`
        }
      </tbody>
    </table>
    <table part="ledger-stars">
      <caption>
        ${t('beforeAfter')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('by-stars-column')}</th>
          <th scope="col">${t('before')}</th>
          <th scope="col">${t('after')}</th>
        </tr>
      </thead>
      <tbody>
        ${[5, 4, 3, 2, 1].map(
          star =>
            html`<tr>
              <th scope="row">${t('starCount', { count: star })}</th>
              <td>${number.format(stars.before[star - 1]!)}</td>
              <td>${number.format(stars.after[star - 1]!)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
