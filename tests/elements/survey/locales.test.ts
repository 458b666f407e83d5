import { baseMessages } from '@docent/elements/base/base.messages.js';
import { moreInputsMessages } from '@docent/elements/question/more-inputs.messages.js';
import { questionMessages } from '@docent/elements/question/question.messages.js';
import { messages as arabic } from '@docent/elements/survey/locales/ar.js';
import { messages as german } from '@docent/elements/survey/locales/de.js';
import { contactMessages } from '@docent/elements/survey/contact/contact.messages.js';
import { gridMessages } from '@docent/elements/survey/grid/grid.messages.js';
import { orderMessages } from '@docent/elements/survey/order/order.messages.js';
import { surveyReceiptMessages } from '@docent/elements/survey/receipt/survey-receipt.messages.js';
import { surveySentMessages } from '@docent/elements/survey/sent/survey-sent.messages.js';
import { surveyMoreMessages } from '@docent/elements/survey/more/survey-more.messages.js';
import { surveyChangesMessages } from '@docent/elements/survey/changes/survey-changes.messages.js';
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
    ...orderMessages,
    ...gridMessages,
    ...contactMessages,
    ...surveySentMessages,
    ...surveyReceiptMessages,
    ...surveyChangesMessages,
  },
  de: german,
  ar: arabic,
});
