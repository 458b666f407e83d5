import { adviceBriefMessages } from '@docent/elements/advice/brief/advice-brief.messages.js';
import { adviceGridMessages } from '@docent/elements/advice/grid/advice-grid.messages.js';
import { adviceResultMessages } from '@docent/elements/advice/result/advice-result.messages.js';
import { adviceCalculatorsMessages } from '@docent/elements/advice/result/calculators/advice-calculators.messages.js';
import { adviceChangesMessages } from '@docent/elements/advice/result/changes/advice-changes.messages.js';
import {
  adviceDisputeMessages,
  adviceRateMessages,
} from '@docent/elements/advice/result/feedback/advice-feedback.messages.js';
import { messages as arabic } from '@docent/elements/advice/result/locales/ar.js';
import { messages as german } from '@docent/elements/advice/result/locales/de.js';
import { adviceResultRestMessages } from '@docent/elements/advice/result/rest/advice-result-rest.messages.js';
import { adviceWhyMessages } from '@docent/elements/advice/result/why/advice-why.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the result of a guide', {
  en: {
    ...adviceResultMessages,
    ...adviceResultRestMessages,
    ...adviceWhyMessages,
    ...adviceChangesMessages,
    ...adviceGridMessages,
    ...adviceCalculatorsMessages,
    ...adviceRateMessages,
    ...adviceDisputeMessages,
    ...adviceBriefMessages,
  },
  de: german,
  ar: arabic,
});
