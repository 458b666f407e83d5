import { baseMessages } from '@docent/elements/base/base.messages.js';
import { moreInputsMessages } from '@docent/elements/question/more-inputs.messages.js';
import { questionMessages } from '@docent/elements/question/question.messages.js';
import { messages as arabic } from '@docent/elements/survey/locales/ar.js';
import { messages as german } from '@docent/elements/survey/locales/de.js';
import { surveyMoreMessages } from '@docent/elements/survey/more/survey-more.messages.js';
import { surveyFlowMessages } from '@docent/elements/survey/survey-flow.messages.js';
import { surveyMessages } from '@docent/elements/survey/survey.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

describeLocales('the survey', {
  en: {
    ...baseMessages,
    ...questionMessages,
    ...moreInputsMessages,
    ...surveyMessages,
    ...surveyFlowMessages,
    ...surveyMoreMessages,
  },
  de: german,
  ar: arabic,
});
