import { baseMessages } from '@docent/elements/base/base.messages.js';
import { messages as arabic } from '@docent/elements/placement/locales/ar.js';
import { messages as german } from '@docent/elements/placement/locales/de.js';
import { placementRestMessages } from '@docent/elements/placement/placement-rest.messages.js';
import { placementMessages } from '@docent/elements/placement/placement.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the placement', {
  en: { ...baseMessages, ...placementMessages, ...placementRestMessages },
  de: german,
  ar: arabic,
});
