import { baseMessages } from '@docent/elements/base/base.messages.js';
import { messages as arabic } from '@docent/elements/check/locales/ar.js';
import { messages as german } from '@docent/elements/check/locales/de.js';
import { checkMessages } from '@docent/elements/check/check.messages.js';
import { checkRestMessages } from '@docent/elements/check/rest/check-rest.messages.js';
import { moreItemsMessages } from '@docent/elements/check/more/more-items.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the check', {
  en: { ...baseMessages, ...checkMessages, ...checkRestMessages, ...moreItemsMessages },
  de: german,
  ar: arabic,
});
