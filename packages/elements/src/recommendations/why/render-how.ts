import type { PublishedModel } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { RecommendationsView } from '../recommendations-view.js';
import type { RecommendationWhy } from './recommendation-why.js';

/** How the list comes about: what was tried and what came of it, what was learned, and what the customer lets be used. */
export function renderHow(why: RecommendationWhy): TemplateResult {
  const { known, learned, ranking, view } = why.list;
  const { data, t } = view;
  const lacks = new Map(ranking!.fallbacks.map(({ reason, strategy }) => [strategy, reason]));
  const filled = data!.strategies.findIndex(strategy => !lacks.has(strategy));
  return html`<div class="how-body">
    <p class="h">${t('tried')}</p>
    <ol>
      ${data!.strategies.map((strategy, index) => {
        const lack = lacks.get(strategy);
        return html`<li data-strategy=${strategy}>
          ${t(`is-${strategy}`)}: ${t(lack ? `lack-${lack}` : index > filled ? 'notNeeded' : 'enough')}
        </li>`;
      })}
    </ol>
    ${learned.model && !learned.fault ? renderLearned(view, learned.model) : nothing}
    <p>${t('here')}</p>
    <div class="actions">
      <button
        class="button"
        part="personalise"
        @click=${() => void why.list.act(acts => acts.personalise(!known.personal))}
      >
        ${t(known.personal ? 'personaliseOff' : 'personaliseOn')}
      </button>
      ${
        why.forgetting
          ? nothing
          : html`<button class="button" part="forget" @click=${() => void why.askForget(true)}>${t('forget')}</button>`
      }
    </div>
    ${
      why.forgetting
        ? html`<div class="sure" role="group" aria-label=${t('forget')}>
            <p id="sure">${t('forgetSure')}</p>
            <div class="actions">
              <button
                class="button primary"
                part="forget-yes"
                aria-describedby="sure"
                @click=${() => void why.forget()}
              >
                ${t('forgetYes')}
              </button>
              <button class="button" part="forget-no" @click=${() => void why.askForget(false)}>${t('cancel')}</button>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

/** From how much was learned, and how that did on later data. */
function renderLearned(
  { shownLocale, t }: RecommendationsView,
  { customers, gate, serves, trainedAt }: PublishedModel,
): TemplateResult {
  const date = new Intl.DateTimeFormat(shownLocale, { dateStyle: 'long' }).format(trainedAt);
  const number = new Intl.NumberFormat(shownLocale, { maximumFractionDigits: 3, signDisplay: 'exceptZero' });
  return html`<p part="learned">
    ${t('learnedFrom', { date, customers })}
    ${
      gate
        ? t(serves === 'personal' ? 'better' : 'notBetter', {
            low: number.format(gate.difference.low),
            high: number.format(gate.difference.high),
            level: Math.round(gate.level * 100),
            count: gate.customers,
          })
        : nothing
    }
  </p>`;
}
