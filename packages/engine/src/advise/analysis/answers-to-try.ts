import type { PublishedQuestion } from '@docent/schema';
import { fitAnswer } from '../fit-answer.js';
import type { Guide } from '../guide.js';
import type { Scale } from './scale-of.js';

/**
 * Answers that stand for all that can be given to a question: each option, one of each sort of numbers that the rules tell
 * apart, everything on one criterion.
 *
 * @param most no more than so many, evenly chosen
 */
export function answersToTry(
  guide: Guide,
  question: PublishedQuestion,
  literals: readonly (number | string)[],
  scale: Scale | undefined,
  most: number,
): unknown[] {
  const { options = [], type } = question;
  const ids = options.map(({ id }) => id);
  const all: unknown[] =
    type === 'yes-no'
      ? [true, false]
      : type === 'choice'
        ? ids
        : type === 'choices'
          ? [[], ...ids.map(id => [id]), ids]
          : type === 'text'
            ? literals.filter(text => typeof text === 'string')
            : type === 'allocation'
              ? guide.criteria.map(({ id }) => ({ [id]: 100 }))
              : (scale?.probes.map(place => scale.answerAt(place)) ?? []);
  const fitting = all.filter(answer => fitAnswer(question, answer, guide.criteria) !== undefined);
  const every = Math.max(1, fitting.length / most);
  return fitting.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
}
