/** How much somebody may do: so much per second in the long run, and so much at once after a pause. */
export interface Rate {
  perSecond: number;
  /** At least 1. */
  burst: number;
}

/** Tells who has to wait. */
export interface RateLimiter {
  /**
   * Takes from what a key may do.
   *
   * @param cost default: 1. What costs more than a burst passes after a pause as long as the burst takes to fill.
   * @returns milliseconds after which the same would pass; 0 when it passed now. What has to wait costs nothing.
   */
  take(key: string, cost?: number): number;
  /** Keys that are remembered. */
  readonly size: number;
}

/** How to make a limiter. */
export interface RateLimiterOptions {
  /** Milliseconds that never go back. Default: since the start of the process. */
  clock?: () => number;
  /** Keys to remember; beyond, who was quiet longest is forgotten. Default: 50,000. */
  maxKeys?: number;
}

/**
 * The generic cell rate algorithm: one number per key, the moment at which all that it did would have been allowed at an
 * even pace. It says exactly how long to wait, and whoever was quiet for a burst is as good as forgotten.
 */
export function createRateLimiter(
  { perSecond, burst }: Rate,
  { clock = () => performance.now(), maxKeys = 50_000 }: RateLimiterOptions = {},
): RateLimiter {
  const interval = 1000 / perSecond;
  const tolerance = burst * interval;
  /** In the order of their last use. */
  const paidUntil = new Map<string, number>();

  return {
    take(key, cost = 1) {
      const now = clock();
      const until = Math.max(now, paidUntil.get(key) ?? now) + Math.min(cost, burst) * interval;
      const wait = until - now - tolerance;
      // Sums of fractions are off by less than a microsecond; nobody should wait for that.
      if (wait > 0.001) return wait;
      paidUntil.delete(key);
      paidUntil.set(key, until);
      if (paidUntil.size > maxKeys) paidUntil.delete(paidUntil.keys().next().value ?? key);
      return 0;
    },
    get size() {
      return paidUntil.size;
    },
  };
}
