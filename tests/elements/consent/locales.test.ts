import { baseMessages } from '@docent/elements/base/base.messages.js';
import { consentEraseMessages } from '@docent/elements/consent/consent-erase.messages.js';
import { consentMessages } from '@docent/elements/consent/consent.messages.js';
import { messages as arabic } from '@docent/elements/consent/locales/ar.js';
import { messages as german } from '@docent/elements/consent/locales/de.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the consent element', {
  en: { ...baseMessages, ...consentMessages, ...consentEraseMessages },
  de: german,
  ar: arabic,
});
