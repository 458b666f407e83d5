import type { DocentRequestEvent, VoiceAnswers } from '@docent/elements';
import { proportion } from '@docent/engine/learn/proportion.js';
import { headline } from '@docent/engine/reviews/headline.js';
import type { PublishedReview, ReviewHeadline, ReviewLedger, ReviewsPage, Stars } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import { writeReviews } from '../reviews/write-reviews.mjs';
import { hostileReview } from './hostile-review.js';

/** Address below which the gallery's pictures lie. */
const media = new URL('/gallery-project/media/', location.href).href;

/** Answers what a widget asks of what customers say, as a collector would that has these reviews. */
export function answerVoice(widget: HTMLElement, state: string): void {
  const all = state === 'none' ? [] : reviewsOf(state === 'few' ? 4 : 64);
  const reviews = state === 'hostile' ? [hostileReview, ...all.slice(0, 12)] : all;
  widget.addEventListener('docent-request', event => {
    const asked = event as DocentRequestEvent;
    if (asked.request.type !== 'voice' || state === 'offline') return;
    const { list, query = {} } = asked.request;
    if (state === 'failed' || state === 'unavailable') {
      const code = state === 'failed' ? 'unreachable' : 'not-configured';
      asked.respondWith(Promise.reject(new DocentError(code, 'As the gallery wants it.')));
      return;
    }
    const answer = list === 'ledger' ? ledgerOf(reviews) : pageOf(reviews, query['after'], query['like']);
    asked.respondWith(Promise.resolve({ answer: answer as VoiceAnswers[typeof list], media }));
  });
}

function reviewsOf(count: number): PublishedReview[] {
  return writeReviews(count, { seed: 7, liked: 0.75 }).map(({ paragraphs, ...review }, index) => {
    const at = new Date(Date.UTC(2026, 10 - (index % 11), 1 + (index % 27))).toISOString();
    return {
      ...review,
      id: `review-${index}`,
      text: paragraphs.map(paragraph => ['p', {}, paragraph.replaceAll('*', '')] as const) as PublishedReview['text'],
      ...{ submittedAt: at, publishedAt: at, verified: index % 3 > 0, counts: !review.relationship },
      ...(index % 3 > 0 && { use: { since: '2025-03-01', plan: 'Team' } }),
      votes: { helpful: (index * 7) % 13, notHelpful: index % 3 },
      ...(index === 2 && { corrections: [{ at, rating: 2 }] }),
      ...(index === 3 && { answer: { text: [['p', {}, 'We have sent you a new plate.']], at } }),
    } as PublishedReview;
  });
}

function starsOf(ratings: readonly number[]): Stars {
  return [1, 2, 3, 4, 5].map(star => ratings.filter(rating => rating === star).length) as Stars;
}

function headlineOf(ratings: readonly number[]): ReviewHeadline {
  const stars = starsOf(ratings);
  return { ...headline(stars), stars };
}

function pageOf(all: readonly PublishedReview[], after = '0', like?: string): ReviewsPage {
  const [start, size] = [Number(after), 20];
  const reviews = all.slice(start, start + size);
  const next = start + size < all.length ? { next: String(start + size) } : {};
  if (start > 0) return { reviews, ...next };
  const counted = all.filter(({ counts }) => counts);
  const rated = (id: string): number[] => counted.flatMap(({ criteria }) => criteria?.[id] ?? []);
  const [supportive, critical] = [all.find(({ rating }) => rating > 3), all.find(({ rating }) => rating < 4)];
  const alike = like && all.find(review => review.role === like && review !== supportive && review !== critical);
  // One in four was asked later, of whom three in four would choose it again.
  const answered = Math.floor(all.length / 4);
  const again = Math.round(answered * 0.75);
  const months = [...new Set(counted.map(({ submittedAt }) => submittedAt.slice(0, 7)))].sort();
  return {
    reviews,
    ...next,
    headline: headlineOf(counted.map(({ rating }) => rating)),
    criteria: { setup: headlineOf(rated('setup')), reading: headlineOf(rated('reading')) },
    ...(answered > 0 && { again: { again, ...proportion(again, answered, 10) } }),
    months: months.map(month => {
      const those = counted.filter(({ submittedAt }) => submittedAt.startsWith(month));
      return { month, n: those.length, mean: those.reduce((sum, { rating }) => sum + rating, 0) / those.length };
    }),
    first: { ...(supportive && { supportive }), ...(critical && { critical }), ...(alike && { alike }) },
  };
}

function ledgerOf(reviews: readonly PublishedReview[]): ReviewLedger {
  const after = starsOf(reviews.map(({ rating }) => rating));
  const before = after.map((count, at) => count + (at === 0 ? 2 : at === 4 ? 1 : 0)) as Stars;
  return {
    ...{ received: reviews.length + 4, published: reviews.length, held: 1, removed: 2, withdrawn: 1 },
    heldFor: { 'personal-data': 2, spam: 3 },
    removedFor: { spam: 1, abuse: 1 },
    stars: { before, after },
    decisions: { count: 4, medianSeconds: 5400 },
    ...{ reports: 2, appeals: 1 },
  };
}
