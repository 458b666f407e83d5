import type { PublishedSurveyQuestion } from '@docent/schema';
import { fitAnswer, maxText } from '../advise/fit-answer.js';
import { asQuestion, hasParts, otherId } from './as-question.js';
import type { fitParts } from './fit-parts.js';

/** What a customer wrote where none of the options fitted. */
export interface OtherAnswer {
  other: string;
}

const isOther = (value: unknown): value is OtherAnswer =>
  typeof value === 'object' && value !== null && typeof (value as { other?: unknown }).other === 'string';
const bare = (value: unknown): unknown => (isOther(value) ? otherId : value);

/** An answer as rules see it: what the customer wrote beside the options is `other`. */
export const seenByRules = (value: unknown): unknown => (Array.isArray(value) ? value.map(bare) : bare(value));

/** What the customer wrote beside the options; `undefined`: nothing. */
export function otherText(value: unknown): string | undefined {
  return [value].flat().find(isOther)?.other;
}

/**
 * An answer that fits its question as it is now; `undefined` when it does not. Records are read from storage, and nothing of
 * them is trusted.
 *
 * @param answer anything; `null`, "I prefer not to say", fits where that is offered
 * @param fit what knows answers that have parts of their own, without which none of them fits: `fitParts`
 */
export function fitSurveyAnswer(question: PublishedSurveyQuestion, answer: unknown, fit?: typeof fitParts): unknown {
  if (answer === null) return question.declinable ? null : undefined;
  if (hasParts(question)) return fit?.(question, answer) ? answer : undefined;
  const text = otherText(answer);
  if (text !== undefined && (question.other === undefined || !text.trim() || text.length > maxText)) return undefined;
  const seen = seenByRules(answer);
  // Another answer without its words is none.
  if (text === undefined && question.other !== undefined && [seen].flat().includes(otherId)) return undefined;
  return fitAnswer({ ...asQuestion(question), optional: false }, seen, question.options ?? []) === undefined
    ? undefined
    : answer;
}
