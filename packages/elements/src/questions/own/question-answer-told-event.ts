import { DocentFactEvent } from '../../base/docent-fact-event.js';

/** Fires when somebody who has asked is told, once, that there is an answer. */
export class QuestionAnswerToldEvent extends DocentFactEvent {
  /** @param question its id */
  constructor(question: string) {
    super('Question Answer Told', { question });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-question-answer-told': QuestionAnswerToldEvent;
  }
}
