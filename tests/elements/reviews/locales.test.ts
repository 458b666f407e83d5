import assert from 'node:assert/strict';
import { it } from 'node:test';
import { baseMessages } from '@docent/elements/base/base.messages.js';
import { reviewActsMessages } from '@docent/elements/reviews/acts/review-acts.messages.js';
import { reviewCompareMessages } from '@docent/elements/reviews/compare/review-compare.messages.js';
import { reviewFiguresMessages } from '@docent/elements/reviews/figures/review-figures.messages.js';
import { reviewFilterMessages } from '@docent/elements/reviews/filter/review-filter.messages.js';
import { reviewListMessages } from '@docent/elements/reviews/list/review-list.messages.js';
import { messages as arabic } from '@docent/elements/reviews/locales/ar.js';
import { messages as german } from '@docent/elements/reviews/locales/de.js';
import { reviewsMessages } from '@docent/elements/reviews/reviews.messages.js';
import { reviewTopicsMessages } from '@docent/elements/reviews/topics/review-topics.messages.js';
import { reviewTrustMessages } from '@docent/elements/reviews/trust/review-trust.messages.js';
import { askedMessages } from '@docent/elements/reviews/write/asked/asked.messages.js';
import { reviewFormMessages } from '@docent/elements/reviews/write/form/review-form.messages.js';
import { reviewMoreMessages } from '@docent/elements/reviews/write/more/review-more.messages.js';
import { reviewOwnMessages } from '@docent/elements/reviews/write/own/review-own.messages.js';
import { reviewPicturesMessages } from '@docent/elements/reviews/write/pictures/review-pictures.messages.js';
import { reviewReceiptMessages } from '@docent/elements/reviews/write/receipt/review-receipt.messages.js';
import { reviewWriteMessages } from '@docent/elements/reviews/write/review-write.messages.js';
import { moderationReasons } from '@docent/schema/names';
import { describeLocales } from '../fixtures/describe-locales.js';

const english = {
  ...baseMessages,
  ...reviewsMessages,
  ...reviewActsMessages,
  ...reviewCompareMessages,
  ...reviewFiguresMessages,
  ...reviewFilterMessages,
  ...reviewListMessages,
  ...reviewTopicsMessages,
  ...reviewTrustMessages,
  ...reviewWriteMessages,
  ...askedMessages,
  ...reviewFormMessages,
  ...reviewMoreMessages,
  ...reviewOwnMessages,
  ...reviewPicturesMessages,
  ...reviewReceiptMessages,
};
describeLocales('reviews', { en: english, de: german, ar: arabic });

it('has a text for each reason that a review can be reported for', () => {
  const named = Object.keys(reviewActsMessages).flatMap(name => (name.startsWith('reason-') ? [name.slice(7)] : []));
  assert.deepEqual(named, Object.keys(moderationReasons));
});
