import type { RichText } from '@docent/schema';
import { html, nothing } from 'lit';
import { renderFooter } from '../../base/render-footer.js';
import { formatDate } from '../../rich-text/format-date.js';
import type { AdviceView } from '../advice-view.js';
import type { Outlook } from '../result/changes/create-outlook.js';
import { renderAnswers, renderWeights } from '../result/changes/render-outlook.js';
import { heading } from '../result/heading.js';
import { outcomeOf, titleOf } from '../result/outcome-of.js';
import { renderOwn } from '../result/render-own.js';
import { renderConsidered } from './render-considered.js';
import { renderAssumed, renderGrounds } from './render-grounds.js';
import { renderRole } from './render-role.js';
import { rolesOf } from './roles-of.js';

/** The page for those who approve: the advice, in the words of each of them, and all that it rests on. */
export function renderBrief(view: AdviceView, outlook: Outlook, write: (text: RichText) => unknown): unknown {
  const { advised, guide, situation, t } = view;
  const { first, second, verdict } = advised;
  if (!first) return nothing;
  const names = { title: titleOf(guide, first), first: titleOf(guide, first), second: titleOf(guide, second) };
  const said = { recommended: 'briefAdvised', 'close-call': 'briefClose', 'not-yet': 'briefOpen', none: '' }[verdict];
  const { reasons, requires, summary, unsuitable } = outcomeOf(guide, first.id);
  const title = t('briefTitle', { title: guide.title });
  const reasoned = (speaks: 'for' | 'against') => {
    const applied = reasons.filter(one => one.speaks === speaks && first.reasons.includes(one.id));
    if (!applied.length) return nothing;
    return html`${heading(view, 4, t(speaks === 'for' ? 'speaksFor' : 'speaksAgainst'))}
      <ul>
        ${applied.map(({ text }) => html`<li>${write(text)}</li>`)}
      </ul>`;
  };
  return html`<article class="brief-page" part="brief-page" aria-label=${title}>
    ${heading(view, 3, title)}
    <p>${t('briefDate', { date: formatDate(situation.now, view.shownLocale) })}</p>
    <p class="figure">${t(said, names)}${renderOwn(view, first.id)}</p>
    ${summary ? html`<div class="text">${write(summary)}</div>` : nothing} ${reasoned('for')}${reasoned('against')}
    ${
      requires.length
        ? html`${heading(view, 4, t('mustHaves'))}
            <ul>
              ${requires.map(({ because }, index) => {
                const state = first.mustHaves[index]!.outcome;
                return html`<li><span class="tag ${state}">${t(`is-${state}`)}</span> ${because}</li>`;
              })}
            </ul>`
        : nothing
    }
    ${rolesOf(view).map(role => (role.approves === false ? nothing : renderRole(view, role, first, write)))}
    ${
      unsuitable
        ? html`${heading(view, 4, t('unsuitable'))}
            <div class="text">${write(unsuitable)}</div>`
        : nothing
    }
    ${heading(view, 4, t('changes'))}
    ${renderAnswers(view, outlook, () => nothing)}${renderWeights(view, outlook, () => nothing)}
    ${renderConsidered(view)}${renderGrounds(view)}${renderAssumed(view, first.id)}${renderFooter(guide, view)}
  </article>`;
}
