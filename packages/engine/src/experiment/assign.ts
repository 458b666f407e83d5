import { bucket } from './bucket.js';

/** An experiment, as far as assigning goes. */
export interface Experiment {
  id: string;
  /** Those who get what is tested, each with its share of all units. What is left over is not in the experiment. */
  arms: readonly { id: string; share: number }[];
}

/** Name of the arm that gets nothing. */
export const holdout = 'holdout';

/** Everybody who is not held out gets it: the usual case, with one unit in ten held out. */
export function holdoutExperiment(id: string, share = 0.1): Experiment {
  return {
    id,
    arms: [
      { id: holdout, share },
      { id: 'treated', share: 1 - share },
    ],
  };
}

/**
 * The arm of a unit; `undefined` when it is not in the experiment. A pure function of experiment and unit: the same in every
 * browser and on every server. Widening a share keeps who was in it already, as long as the arms before it stay as they are.
 *
 * @param unit id of the account by default, so that colleagues share what they get; of the customer where there are no accounts
 */
export function assign({ arms, id }: Experiment, unit: string): string | undefined {
  const place = bucket(id, unit);
  let end = 0;
  for (const arm of arms) {
    end += arm.share;
    // Shares are sums of decimal fractions: 0.1 + 0.2 must end where 0.3 does.
    if (place < Math.round(end * 1e4) / 1e4) return arm.id;
  }
  return undefined;
}
