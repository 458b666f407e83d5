import type { ReviewTopic } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { renderStars } from '../render-stars.js';
import type { ReviewTopicsPart } from './review-topics.js';

/** How many say it, their stars beside those of the others, and what some say, word for word. */
export function renderTopic(
  { all, language, topic }: { topic: ReviewTopic; language: string; all: number },
  part: ReviewTopicsPart,
): TemplateResult {
  const { quotes, reviews, share, stars } = topic;
  const { shownLocale, t } = part.view;
  const shares = new Intl.NumberFormat(shownLocale, { style: 'percent' });
  const percent = (number: number): string => shares.format(number);
  return html`<div class="topic" part="topic">
    <p>
      <strong><bdi lang=${language}>${topic.text}</bdi></strong> ·
      ${t('saidShare', { said: reviews, all, share: percent(share.value), low: percent(share.low), high: percent(share.high) })}
    </p>
    <table>
      <caption>
        ${t('starsOf')}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${t('sayIt')}</th>
          <th scope="col">${t('sayItNot')}</th>
        </tr>
      </thead>
      <tbody>
        ${[5, 4, 3, 2, 1].map(
          star =>
            html`<tr>
              <th scope="row">${t('starCount', { count: star })}</th>
              ${[stars, topic.others].map(given => renderCount(given, star, percent))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${sayDifference(topic, part)}</p>
    ${quotes.map(
      ({ after, before, rating, review, said }) =>
        html`<blockquote part="quote">
          ${renderStars(rating, t('stars', { value: rating }))}
          <p dir="auto" lang=${language}>“${before}<mark>${said}</mark>${after}”</p>
          <button class="button quiet" part="open-review" @click=${() => void part.openReview(review)}>
            ${t('openReview')}
          </button>
        </blockquote>`,
    )}
  </div>`;
}

function renderCount(stars: readonly number[], star: number, percent: (number: number) => string): TemplateResult {
  const all = stars.reduce((sum, count) => sum + count, 0);
  const count = stars[star - 1]!;
  return html`<td>${all ? `${count} · ${percent(count / all)}` : count}</td>`;
}

function sayDifference({ difference }: ReviewTopic, { view }: ReviewTopicsPart): string {
  const { shownLocale, t } = view;
  if (!difference) return t('tooFewApart');
  const digits = new Intl.NumberFormat(shownLocale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { differs, others, said } = difference;
  return t(differs ? 'apart' : 'notApart', {
    ...{ said: digits.format(said.value), saidLow: digits.format(said.low), saidHigh: digits.format(said.high) },
    ...{ others: digits.format(others.value), othersLow: digits.format(others.low) },
    othersHigh: digits.format(others.high),
  });
}
