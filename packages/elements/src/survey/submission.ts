import { answerProperties } from '@docent/engine/survey/answer-properties.js';
import type { CommandRequest } from '../base/command-request.js';
import type { SurveySession } from './survey-session.js';

/** Which submission another one corrects, and what proves that it is the own one. */
export interface Corrects {
  target: string;
  secret?: string;
}

/**
 * What a survey is sent as that is finished: each answer as its event tells it.
 *
 * @param seconds how long it took
 */
export function submissionOf(
  { settled, survey }: SurveySession,
  locale: string,
  seconds: unknown,
  corrects?: Corrects,
): CommandRequest {
  const { ref, revision } = survey;
  const answers: Record<string, unknown> = {};
  for (const question of settled.relevant) {
    if (!Object.hasOwn(settled.answers, question.id)) continue;
    const said = answerProperties(question, settled.answers[question.id]);
    answers[question.id] = { type: question.type, questionRevision: question.revision, ...said };
  }
  const payload = { revision, locale, answers, seconds, ...settled.also, ...(corrects && { corrects }) };
  return { type: 'command', name: 'submit-survey', ref, payload };
}
