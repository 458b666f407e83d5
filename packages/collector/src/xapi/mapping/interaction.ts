import type { ActivityDefinition, InteractionType } from '../statement.js';
import type { QuestionContent } from './entity-content.js';

/** Longer answers are told in part: some record stores take no more. */
const longest = 10_000;

/** How an answer is written in a statement, and what that says about the question. */
export interface WrittenAnswer {
  interactionType: InteractionType;
  response?: string;
}

/**
 * An answer as `cmi.interaction` has it: yes and no as true-false, numbers as numeric, ids of options joined by `[,]`, everything
 * else as text or JSON.
 *
 * @param question what is known of the question. Absent: a text is taken for the id of an option.
 */
export function writeAnswer(answer: unknown, question?: QuestionContent): WrittenAnswer {
  if (typeof answer === 'boolean') return { interactionType: 'true-false', response: String(answer) };
  if (typeof answer === 'number') return { interactionType: 'numeric', response: String(answer) };
  const choice = question === undefined || question.options.length > 0 ? 'choice' : 'other';
  if (typeof answer === 'string') return { interactionType: choice, response: answer.slice(0, longest) };
  if (Array.isArray(answer) && answer.every(each => typeof each === 'string')) {
    return { interactionType: choice, response: answer.join('[,]').slice(0, longest) };
  }
  if (answer === undefined || answer === null) return { interactionType: 'other' };
  return { interactionType: 'other', response: JSON.stringify(answer).slice(0, longest) };
}

/** What a definition says about a question that is answered in this way. */
export function toInteraction(
  interactionType: InteractionType,
  question: QuestionContent | undefined,
  locale: string | undefined,
): ActivityDefinition {
  const options = question?.options ?? [];
  const listed = interactionType === 'choice' || interactionType === 'sequencing';
  if (!listed || options.length === 0) return { interactionType };
  const choices = options.map(({ id, title }) => ({
    id,
    ...(title && locale && { description: { [locale]: title } }),
  }));
  return { interactionType, choices };
}
