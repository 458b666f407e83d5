import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import type { RecommendationVerdict } from '@docent/schema/names';
import { html, type TemplateResult } from 'lit';
import type { RecommendationActs } from './recommendation-acts.js';

/** What stands where an item stood that the customer has put out, so that nothing moves, and what brings it back. */
export function renderOut(
  acts: RecommendationActs,
  ranked: RankedItem,
  verdict: RecommendationVerdict,
): TemplateResult {
  const { t } = acts.list.view;
  return html`<li part="item out" class="item out" data-item=${ranked.item}>
    <p>${t(`said-${verdict}`, { title: ranked.candidate.title })}</p>
    <button class="button" part="undo" @click=${() => acts.judge(ranked, verdict, false)}>${t('undo')}</button>
  </li>`;
}
