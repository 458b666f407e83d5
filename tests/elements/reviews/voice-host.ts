import { waitUntil } from '@open-wc/testing';
import '@docent/elements/reviews/reviews.define.js';
import type { DocentRequest, DocentRequestEvent, DocentReviews } from '@docent/elements';
import { headline } from '@docent/engine/reviews/headline.js';
import type { PublishedReview, PublishedReviews, ReviewsPage, Stars } from '@docent/schema';
import { writeReviews } from '../../../demo/reviews/write-reviews.mjs';

/** How reviews are asked for in these tests. */
export const entity: PublishedReviews = {
  ...{ kind: 'reviews', id: 'default', ref: 'reviews:default', revision: 'r1', locale: 'en', owner: 'Meridian Rooms' },
  title: 'What customers say',
  subjects: [{ id: 'room-display', title: 'Room display' }],
  criteria: [{ id: 'setup', title: 'Setting it up' }],
  roles: [{ id: 'it-admin', title: 'IT administrator' }],
};

/** Many reviews that grammars wrote. */
export function reviewsOf(count: number): PublishedReview[] {
  return writeReviews(count, { seed: 3 }).map(({ paragraphs, ...review }, index) => ({
    ...review,
    id: `review-${index}`,
    text: paragraphs.map(paragraph => ['p', {}, paragraph]) as PublishedReview['text'],
    ...{ submittedAt: '2026-10-01T09:00:00Z', publishedAt: '2026-10-01T09:00:00Z', verified: false, counts: true },
    votes: { helpful: 0, notHelpful: 0 },
  })) as PublishedReview[];
}

/** Stars of some reviews together, as the collector says them. */
export function headlineOf(reviews: readonly PublishedReview[]): NonNullable<ReviewsPage['headline']> {
  const stars = [1, 2, 3, 4, 5].map(star => reviews.filter(({ rating }) => rating === star).length) as Stars;
  return { ...headline(stars), stars };
}

/** What a page of `size` says of all these, with what is said on the first. */
export function pageOf(all: readonly PublishedReview[], after = '', size = 20): ReviewsPage {
  const start = Number(after || 0);
  const reviews = all.slice(start, start + size);
  const more = start + size < all.length ? { next: String(start + size) } : {};
  if (start) return { reviews, ...more };
  const [supportive, critical] = [all.find(({ rating }) => rating > 3), all.find(({ rating }) => rating < 4)];
  const first = { ...(supportive && { supportive }), ...(critical && { critical }) };
  return { reviews, ...more, headline: headlineOf(all), criteria: {}, months: [], first };
}

const shown = new Set<Element>();

/** Reviews in a page that answers what they ask. @param answer what is answered; undefined: nobody does */
export async function showReviews(
  answer: (request: DocentRequest) => Promise<unknown> | undefined,
  properties: Partial<DocentReviews> = {},
): Promise<{ element: DocentReviews; asked: DocentRequest[] }> {
  const asked: DocentRequest[] = [];
  const element = Object.assign(document.createElement('docent-reviews'), { data: entity, ...properties });
  element.addEventListener('docent-request', event => {
    const { request } = event as DocentRequestEvent;
    asked.push(request);
    const answered = answer(request);
    if (answered) (event as DocentRequestEvent).respondWith(answered as never);
  });
  document.body.append(element);
  shown.add(element);
  const isSettled = (): boolean =>
    element.status === 'ready' ? element.reading !== 'loading' : element.status !== 'loading';
  await waitUntil(isSettled, 'It goes on loading.', { timeout: 8000 });
  await element.updateComplete;
  return { element, asked };
}

/** Takes all out of the page again; for `afterEach`. */
export function removeReviews(): void {
  for (const element of shown) element.remove();
  shown.clear();
}

/** Answers pages of these reviews, and nothing else. */
export const answering =
  (all: readonly PublishedReview[]) =>
  (request: DocentRequest): Promise<unknown> | undefined =>
    request.type === 'voice' && request.list === 'reviews'
      ? Promise.resolve({ answer: pageOf(all, request.query?.['after']), media: 'https://media.invalid/' })
      : undefined;

/** The first element of the widget that matches. */
export function find<E extends HTMLElement = HTMLElement>(element: DocentReviews, selector: string): E | null {
  return element.shadowRoot!.querySelector<E>(selector);
}
