import { baseMessages } from '@docent/elements/base/base.messages.js';
import { questionActsMessages } from '@docent/elements/questions/acts/question-acts.messages.js';
import { questionListMessages } from '@docent/elements/questions/list/question-list.messages.js';
import { messages as arabic } from '@docent/elements/questions/locales/ar.js';
import { messages as german } from '@docent/elements/questions/locales/de.js';
import { ownQuestionsMessages } from '@docent/elements/questions/own/own-questions.messages.js';
import { questionsMessages } from '@docent/elements/questions/questions.messages.js';
import { questionWriteMessages } from '@docent/elements/questions/write/question-write.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

const english = {
  ...{ ...baseMessages, ...questionsMessages, ...questionListMessages },
  ...{ ...questionActsMessages, ...ownQuestionsMessages, ...questionWriteMessages },
};
describeLocales('questions', { en: english, de: german, ar: arabic });
