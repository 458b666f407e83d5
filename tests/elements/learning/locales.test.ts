import { baseMessages } from '@docent/elements/base/base.messages.js';
import { messages as arabic } from '@docent/elements/learning/locales/ar.js';
import { messages as german } from '@docent/elements/learning/locales/de.js';
import { learningMessages } from '@docent/elements/learning/learning.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the learning', { en: { ...baseMessages, ...learningMessages }, de: german, ar: arabic });
