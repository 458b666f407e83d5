import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewActs } from './review-acts.js';

/** What became of what the reader did with a review, and how a vote is taken back. */
export function renderActState(id: string, acts: ReviewActs): TemplateResult | typeof nothing {
  const { t } = acts.list.view;
  const { reason, state, what } = acts.stateOf(id) ?? {};
  const voted = acts.hasVoted(id);
  if (!state && !voted) return nothing;
  return html`<div class="act-state" part="act-state">
    <p role="status">
      ${t(state ? (state === 'accepted' ? `${what}Accepted` : `act-${state}`) : 'voted')}
      ${state === 'refused' && reason ? html`<span dir="auto">${reason}</span>` : nothing}
    </p>
    ${
      voted && state !== 'queued'
        ? html`<button class="button quiet" part="take-back" @click=${() => void acts.takeBack(id)}>
            ${t('takeBack')}
          </button>`
        : nothing
    }
  </div>`;
}
