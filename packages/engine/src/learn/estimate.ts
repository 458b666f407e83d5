/**
 * A number found from a sample. It cannot be had without how many it rests on and how far off it may be, and what shows it
 * must ask `enough` first: "not enough evidence" is a legal answer.
 */
export interface Estimate {
  value: number;
  /** Lower end of the 95 % interval. */
  low: number;
  /** Upper end of the 95 % interval. */
  high: number;
  /** How many observations it rests on. */
  n: number;
  /** How many it takes before the value may be shown. */
  needed: number;
  /** Whether there are that many. */
  enough: boolean;
}

/** An estimate with `enough` worked out. */
export function estimate(numbers: Omit<Estimate, 'enough'>): Estimate {
  return { ...numbers, enough: numbers.n >= numbers.needed };
}
