import type { PublishedSurveyQuestion } from '@docent/schema';
import { otherText, seenByRules } from './survey-answer.js';

/** An answer as the event tells it. @param answer one that fits; `null`: the customer prefers not to say */
export function answerProperties({ type }: PublishedSurveyQuestion, answer: unknown): Record<string, unknown> {
  if (answer === null) return { declined: true };
  if (answer === undefined) return {};
  const seen = seenByRules(answer);
  const text = otherText(answer);
  const written = text === undefined ? {} : { text };
  if (typeof seen === 'number') return { score: seen };
  if (typeof seen === 'boolean') return { choice: seen ? 'yes' : 'no' };
  if (Array.isArray(seen)) return { choices: seen, ...written };
  if (typeof seen === 'object') return type === 'allocation' || type === 'contact' ? { [type]: seen } : { rows: seen };
  return type === 'text' || type === 'date' ? { text: seen } : { choice: seen, ...written };
}
