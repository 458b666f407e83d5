import type { PublishedReview } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../rich-text/format-date.js';
import type { ReviewsView } from '../reviews-view.js';

/** Who wrote a review, when, on what basis it is called verified, and what they had from it. */
export function renderBasis(review: PublishedReview, view: ReviewsView): TemplateResult {
  const { experience, incentive, name, relationship, role, submittedAt } = review;
  const { data, shownLocale, t } = view;
  const roleTitle = data?.roles?.find(({ id }) => id === role)?.title;
  return html`<p class="by" part="by">
      <bdi class="name">${name ?? t('anonymous')}</bdi>
      ${roleTitle === undefined ? nothing : html`<bdi>${roleTitle}</bdi>`}
      ${experience ? html`<span>${t(`for-${experience}`)}</span>` : nothing}
      <time datetime=${submittedAt}>${formatDate(submittedAt, shownLocale)}</time>
    </p>
    <p class="basis" part="basis">${basisOf(review, view)}</p>
    ${
      relationship || incentive
        ? html`<p class="disclosed" part="disclosed">
            ${relationship ? html`<span>${t(`is-${relationship}`)}</span>` : nothing}
            ${incentive ? html`<span>${t(`got-${incentive}`)}</span>` : nothing}
          </p>`
        : nothing
    }`;
}

function basisOf({ use, verified }: PublishedReview, { data, shownLocale, t }: ReviewsView): string {
  if (!verified) return t('unverified');
  const vendor = data?.owner ?? '';
  if (!use) return t('verified', { vendor });
  const { plan, since } = use;
  const used =
    since === undefined
      ? t('verifiedUse', { vendor })
      : t('verifiedSince', { vendor, since: formatDate(since, shownLocale) });
  return plan === undefined ? used : t('withPlan', { used, plan });
}
