import { baseMessages } from '@docent/elements/base/base.messages.js';
import { reviewListMessages } from '@docent/elements/reviews/list/review-list.messages.js';
import { messages as arabic } from '@docent/elements/reviews/locales/ar.js';
import { messages as german } from '@docent/elements/reviews/locales/de.js';
import { reviewsMessages } from '@docent/elements/reviews/reviews.messages.js';
import { reviewWriteMessages } from '@docent/elements/reviews/write/review-write.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

const english = { ...baseMessages, ...reviewsMessages, ...reviewListMessages, ...reviewWriteMessages };
describeLocales('reviews', { en: english, de: german, ar: arabic });
