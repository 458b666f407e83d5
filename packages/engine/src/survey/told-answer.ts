import type { PublishedSurveyQuestion } from '@docent/schema';
import { otherId } from './as-question.js';

/**
 * The answer that an event tells; what `answerProperties` makes of an answer, the other way round. Whether it fits the question as
 * it is now is for others to say.
 *
 * @returns `null`: preferred not to say; `undefined`: nothing
 */
export function toldAnswer(
  { type }: Pick<PublishedSurveyQuestion, 'type'>,
  { allocation, choice, choices, contact, declined, rows, score, text }: Readonly<Record<string, unknown>>,
): unknown {
  if (declined) return null;
  const written = (id: unknown) => (id === otherId && typeof text === 'string' ? { other: text } : id);
  if (type === 'consent') return choice === undefined ? undefined : choice === 'yes';
  if (Array.isArray(choices)) return choices.map(written);
  return written(choice) ?? score ?? allocation ?? contact ?? rows ?? text;
}
