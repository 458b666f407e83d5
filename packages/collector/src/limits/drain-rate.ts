/** Measures how fast something drains. */
export interface DrainRate {
  /** So much drained now. */
  add(amount: number): void;
  /** Seconds in which an amount drains at the present rate; Infinity when nothing drains. */
  secondsFor(amount: number): number;
}

/** Seconds over which the rate is averaged: short enough to follow a store that slows down. */
const window = 5;

/**
 * Makes an exponentially weighted average.
 *
 * @param clock milliseconds that never go back
 */
export function createDrainRate(clock: () => number): DrainRate {
  const started = clock();
  let weighted = 0;
  let at = started;

  /** Average since the start until that is a window long: at first there is no past to average over. */
  function perSecond(): number {
    const now = clock();
    weighted *= Math.exp(-(now - at) / 1000 / window);
    at = now;
    return weighted / (window * (1 - Math.exp(-Math.max(now - started, 1) / 1000 / window)));
  }

  return {
    add(amount) {
      perSecond();
      weighted += amount;
    },
    secondsFor(amount) {
      const rate = perSecond();
      return rate > 0 ? amount / rate : Infinity;
    },
  };
}
