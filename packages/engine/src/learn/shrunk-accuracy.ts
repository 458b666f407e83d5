import { type Estimate, estimate } from './estimate.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * How much of a skill a learner knows, drawn towards what all learners know of it, so that three answers are not taken for the
 * whole truth: the mean of a Beta distribution whose prior is worth `strength` answers. The interval is Wilson's over answers and
 * prior together.
 *
 * @param right sum of the credits of first attempts
 * @param n how many first attempts
 * @param facility share of right answers among all learners of the skill. Default: 0.5
 * @param strength how many answers the prior is worth. Default: 4
 */
export function shrunkAccuracy(right: number, n: number, facility = 0.5, strength = 4): Estimate {
  const [successes, all] = [right + strength * facility, n + strength];
  return estimate({ value: all ? successes / all : facility, ...wilsonInterval(successes, all), n, needed: 3 });
}

/** Accuracy without what guessing among so many options gives: 0 at chance, 1 when all is right. */
export function chanceCorrected(accuracy: number, options: number): number {
  return (accuracy - 1 / options) / (1 - 1 / options);
}
