/** What is assumed of a skill. All from 0 to 1. */
export interface TracingParameters {
  /** Chance that it is known before the first answer. */
  known: number;
  /** Chance that it is learnt between two answers. */
  learns: number;
  /** Chance of a wrong answer in spite of knowing. At most 0.1. */
  slips: number;
  /** Chance of a right answer without knowing. At most 0.3. */
  guesses: number;
}

/** From this chance on a skill counts as mastered. */
export const mastered = 0.95;

/** Parameters for items with so many options; guessing and slipping are bounded so that knowing always speaks for a right answer. */
export function tracingParameters(options = Infinity): TracingParameters {
  return { known: 0.3, learns: 0.1, slips: 0.1, guesses: Math.min(0.3, 1 / options) };
}

/**
 * The chance that a skill is known after these answers (Corbett and Anderson, 1995): what each answer says by Bayes' rule, then
 * what may have been learnt from it.
 *
 * @param answers whether each was right, in their order
 */
export function traceKnowledge(answers: readonly boolean[], parameters: TracingParameters): number {
  const { guesses, known, learns, slips } = parameters;
  return answers.reduce((chance, right) => {
    const knew = chance * (right ? 1 - slips : slips);
    const knewNot = (1 - chance) * (right ? guesses : 1 - guesses);
    const after = knew + knewNot > 0 ? knew / (knew + knewNot) : chance;
    return after + (1 - after) * learns;
  }, known);
}
