import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecommendationList } from '../list/recommendation-list.js';
import { sayPart } from '../list/say-part.js';

/** Why an item is there: its parts, the largest first, with how much of the whole each is. */
export function renderWhy(
  list: RecommendationList,
  { evidence, parts, propensity, score, source }: RankedItem,
): TemplateResult {
  const { data, shownLocale, t } = list.view;
  const { exploration, minimumCustomers } = data!;
  const byHand = source === 'editorial' || source === 'promoted';
  const percent = new Intl.NumberFormat(shownLocale, { maximumFractionDigits: 0 });
  const share = (value: number) => (score > 0 ? value / score : 0);
  return html`<div class="why" part="why">
    <p class="h">${t('reasons')}</p>
    <ul>
      ${parts.map(
        part =>
          html`<li>
            <span>${sayPart(list, part)}</span>
            ${
              part.value > 0
                ? html`<meter min="0" max="1" .value=${share(part.value)} aria-hidden="true"></meter>
                    <b>${t('ofScore', { share: percent.format(share(part.value) * 100) })}</b>`
                : nothing
            }
            ${part.because === 'expert' && part.source ? html`<small>${t('source', { source: part.source })}</small>` : nothing}
          </li>`,
      )}
    </ul>
    <p>${t(byHand ? 'byHand' : 'sum')}</p>
    ${
      evidence === undefined
        ? nothing
        : html`<p>
            ${evidence >= minimumCustomers ? t('evidenceMany', { count: evidence }) : t('evidenceFew', { count: minimumCustomers })}
          </p>`
    }
    ${exploration > 0 && propensity < 1 ? html`<p>${t('lot', { share: percent.format(exploration * 100) })}</p>` : nothing}
  </div>`;
}
