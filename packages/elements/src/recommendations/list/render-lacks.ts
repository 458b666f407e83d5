import { html, nothing, type TemplateResult } from 'lit';
import type { RecommendationList } from './recommendation-list.js';

/** What would help, by what was missing; what the customer can do comes first. */
const helps = ['personalisation-off', 'no-history', 'unreachable', 'no-need', 'few'] as const;

/** Says that not enough is known, and what would help. */
export function renderLacks(list: RecommendationList): TemplateResult {
  const { ranking, view } = list;
  const { t } = view;
  const reasons = new Set<string>(ranking!.fallbacks.map(({ reason }) => reason));
  const help = helps.find(each => reasons.has(each)) ?? 'few';
  return html`<div class="lacks" part="withheld">
    <p><strong>${t('withheld')}</strong></p>
    <p>${t(`help-${help}`)}</p>
    ${
      help === 'unreachable'
        ? html`<button
            class="button"
            part="retry"
            @click=${() => void list.act(acts => acts.again('ordered', '[part~=how] summary'))}
          >
            ${t('retry')}
          </button>`
        : nothing
    }
  </div>`;
}
