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
  },
  de: german,
  ar: arabic,
});
