/** A learner's ability or an item's difficulty, in logits, and how many answers it rests on. */
export interface Rating {
  rating: number;
  n: number;
}

/** First attempts an item needs before its difficulty may be used. */
export const eloNeeded = 30;

/**
 * The chance of a right answer of a learner to an item.
 *
 * @param options how many there are to choose from; guessing gives one of them. Default: none
 */
export function expectedCredit(ability: number, difficulty: number, options = Infinity): number {
  const guess = 1 / options;
  return guess + (1 - guess) / (1 + Math.exp(difficulty - ability));
}

/**
 * Both after one first attempt (Pelánek, 2016, with the uncertainty function `a / (1 + b n)`, a = 1, b = 0.05): what was
 * unexpected moves them, the less the more is known of them.
 *
 * @param credit what the answer is worth, 0 to 1
 */
export function rate(learner: Rating, item: Rating, credit: number, options?: number): [learner: Rating, item: Rating] {
  const surprise = credit - expectedCredit(learner.rating, item.rating, options);
  return [
    { rating: learner.rating + step(learner.n) * surprise, n: learner.n + 1 },
    { rating: item.rating - step(item.n) * surprise, n: item.n + 1 },
  ];
}

function step(n: number): number {
  return 1 / (1 + 0.05 * n);
}
