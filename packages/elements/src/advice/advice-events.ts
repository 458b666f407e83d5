import type { Advised } from '@docent/engine/advise/advised.js';
import type { PublishedQuestion } from '@docent/schema';
import { DocentFactEvent } from '../base/docent-fact-event.js';

/** With what a guide begins: nothing, answers of an earlier visit, or those of a link. */
export type StartedFrom = 'start' | 'resume' | 'link';

/** How far the customer is: questions answered, and questions that are relevant so far. */
export interface AdviceProgress {
  answered: number;
  total: number;
}

/** Fires when the customer first acts in a guide: answers, or goes to another question. */
export class AdviceStartedEvent extends DocentFactEvent {
  constructor(total: number, from: StartedFrom) {
    super('Advice Started', { total, from });
  }
}

/**
 * Fires when the customer has answered a question, changed an answer (`changed`), or said that they do not know. Never carries
 * a text, nor the answer to a sensitive question.
 */
export class AdviceQuestionAnsweredEvent extends DocentFactEvent {
  constructor(question: PublishedQuestion, answer: unknown, changed: boolean, progress: AdviceProgress) {
    const { id, type } = question;
    const told = answer != null && !isPrivate(question);
    super('Advice Question Answered', { question: id, type, ...(told && { answer }), changed, ...progress });
  }
}

/** Fires when the customer is shown the result, and again when it has become another one. */
export class AdviceGivenEvent extends DocentFactEvent {
  constructor(advised: Advised, progress: AdviceProgress) {
    const { first, second, verdict } = advised;
    const given = verdict === 'recommended' || verdict === 'close-call';
    super('Advice Given', {
      verdict,
      ...(given && first && { outcome: first.id }),
      ...(given && second && { runnerUp: second.id }),
      ...progress,
    });
  }
}

/** Whether the answer to a question is nobody else's business: it is neither reported nor put into a link. */
export function isPrivate({ sensitive, type }: PublishedQuestion): boolean {
  return sensitive === true || type === 'text';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-advice-started': AdviceStartedEvent;
    'docent-advice-question-answered': AdviceQuestionAnsweredEvent;
    'docent-advice-given': AdviceGivenEvent;
  }
}
