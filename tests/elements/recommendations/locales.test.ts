import { baseMessages } from '@docent/elements/base/base.messages.js';
import { recommendationActsMessages } from '@docent/elements/recommendations/acts/recommendation-acts.messages.js';
import { recommendationListMessages } from '@docent/elements/recommendations/list/recommendation-list.messages.js';
import { messages as arabic } from '@docent/elements/recommendations/locales/ar.js';
import { messages as german } from '@docent/elements/recommendations/locales/de.js';
import { recommendationsMessages } from '@docent/elements/recommendations/recommendations.messages.js';
import { recommendationWhyMessages } from '@docent/elements/recommendations/why/recommendation-why.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

const english = {
  ...baseMessages,
  ...recommendationsMessages,
  ...recommendationActsMessages,
  ...recommendationListMessages,
  ...recommendationWhyMessages,
};
describeLocales('recommendations', { en: english, de: german, ar: arabic });
