import { adviceBriefMessages } from '@docent/elements/advice/brief/advice-brief.messages.js';
import { adviceGridMessages } from '@docent/elements/advice/grid/advice-grid.messages.js';
import { adviceResultMessages } from '@docent/elements/advice/result/advice-result.messages.js';
import { adviceCalculatorsMessages } from '@docent/elements/advice/result/calculators/advice-calculators.messages.js';
import { adviceChangesMessages } from '@docent/elements/advice/result/changes/advice-changes.messages.js';
import {
  adviceDisputeMessages,
  adviceRateMessages,
} from '@docent/elements/advice/result/feedback/advice-feedback.messages.js';
import { adviceResultRestMessages } from '@docent/elements/advice/result/rest/advice-result-rest.messages.js';
import { adviceWhyMessages } from '@docent/elements/advice/result/why/advice-why.messages.js';
import { adviceFlowMessages } from '@docent/elements/advice/advice-flow.messages.js';
import { adviceMessages } from '@docent/elements/advice/advice.messages.js';
import { adviceRestMessages } from '@docent/elements/advice/advice-rest.messages.js';
import { messages as arabic } from '@docent/elements/advice/locales/ar.js';
import { messages as german } from '@docent/elements/advice/locales/de.js';
import { baseMessages } from '@docent/elements/base/base.messages.js';
import { moreInputsMessages } from '@docent/elements/question/more-inputs.messages.js';
import { questionMessages } from '@docent/elements/question/question.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the guide', {
  en: {
    ...baseMessages,
    ...questionMessages,
    ...moreInputsMessages,
    ...adviceMessages,
    ...adviceFlowMessages,
    ...adviceRestMessages,
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
