import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { html, type TemplateResult } from 'lit';
import type { RecommendationActs } from './recommendation-acts.js';

/** What the customer can say of an item. */
export function renderChoices(acts: RecommendationActs, ranked: RankedItem): TemplateResult {
  const { t } = acts.list.view;
  const { candidate, item } = ranked;
  const more = acts.said(item, 'more');
  return html`<div class="choices" role="group" aria-label=${t('controlsOf', { title: candidate.title })}>
    <button class="button" part="not-interested" @click=${() => acts.judge(ranked, 'not-interested', true)}>
      ${t('notInterested')}
    </button>
    <button class="button" part="seen" @click=${() => acts.judge(ranked, 'seen', true)}>${t('seen')}</button>
    <button class="button" part="more" aria-pressed=${String(more)} @click=${() => acts.judge(ranked, 'more', !more)}>
      ${t('more')}
    </button>
  </div>`;
}
