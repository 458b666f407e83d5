/** How sure somebody is of an answer: 1 under 67 %, 2 from 67 to 80 %, 3 over 80 %. */
export type Certainty = 1 | 2 | 3;

const penalties = { 1: 0, 2: -2, 3: -6 } as const;

/**
 * The mark of an answer under certainty-based marking (Gardner-Medwin, 1995; as in Moodle's deferred feedback with CBM). To say
 * what one believes gives the best mark to be expected: 2 beats 1 above a chance of 2/3, 3 beats 2 above 4/5.
 *
 * @param credit what the answer is worth, at most 1; nothing, or less, is a wrong answer
 */
export function certaintyMark(credit: number, certainty: Certainty): number {
  return credit > 0 ? credit * certainty : penalties[certainty];
}

/**
 * The chance of being right that a certainty states: the middle of its band. The lowest band begins at chance.
 *
 * @param options how many answers there were to choose from. Default: none to choose from, so that guessing never helps
 */
export function statedProbability(certainty: Certainty, options = Infinity): number {
  return certainty === 1 ? (1 / options + 2 / 3) / 2 : certainty === 2 ? 0.735 : 0.9;
}
