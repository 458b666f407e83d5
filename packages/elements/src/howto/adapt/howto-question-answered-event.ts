import type { PublishedQuestion } from '@docent/schema';
import { DocentFactEvent } from '../../base/docent-fact-event.js';

/**
 * Fires when the customer answers a question that decides which steps there are; `total` counts those steps. Never carries a
 * text, nor the answer to a sensitive question.
 */
export class HowtoQuestionAnsweredEvent extends DocentFactEvent {
  constructor({ id, sensitive, type }: PublishedQuestion, answer: unknown, total: number) {
    const told = answer !== null && !sensitive && type !== 'text';
    super('Howto Question Answered', { question: id, ...(told && { answer }), total });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-question-answered': HowtoQuestionAnsweredEvent;
  }
}
