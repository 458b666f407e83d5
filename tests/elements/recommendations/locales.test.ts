import { baseMessages } from '@docent/elements/base/base.messages.js';
import { messages as arabic } from '@docent/elements/recommendations/locales/ar.js';
import { messages as german } from '@docent/elements/recommendations/locales/de.js';
import { recommendationsMessages } from '@docent/elements/recommendations/recommendations.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the recommendations', { en: { ...baseMessages, ...recommendationsMessages }, de: german, ar: arabic });
