import { answerProperties } from '@docent/engine/survey/answer-properties.js';
import type { PublishedSurveyQuestion } from '@docent/schema';
import { DocentFactEvent } from '../base/docent-fact-event.js';

/** Fires when a survey that can still be answered has come into view. */
export class SurveyShownEvent extends DocentFactEvent {
  constructor(placement?: string) {
    super('Survey Shown', placement ? { placement } : {});
  }
}

/** Fires when the customer first acts in a survey. */
export class SurveyStartedEvent extends DocentFactEvent {
  constructor() {
    super('Survey Started', {});
  }
}

/** Fires when the customer has answered a question, changed the answer, or taken it back. */
export class SurveyQuestionAnsweredEvent extends DocentFactEvent {
  constructor(question: PublishedSurveyQuestion, answer: unknown) {
    const { id, revision, type } = question;
    const said = answerProperties(question, answer);
    super('Survey Question Answered', { question: id, questionRevision: revision, type, ...said });
  }
}

/** Fires when the customer sends a survey. */
export class SurveySubmittedEvent extends DocentFactEvent {
  constructor(properties: { questions: number; seconds: number }) {
    super('Survey Submitted', properties);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-survey-shown': SurveyShownEvent;
    'docent-survey-started': SurveyStartedEvent;
    'docent-survey-question-answered': SurveyQuestionAnsweredEvent;
    'docent-survey-submitted': SurveySubmittedEvent;
  }
}
