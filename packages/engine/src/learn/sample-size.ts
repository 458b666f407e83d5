import { normalQuantile } from './normal.js';

/**
 * How many are needed in each arm to tell two proportions apart, by the difference of two independent proportions with unpooled
 * variance (Chow, Shao and Wang, 2008, 4.2.2).
 *
 * @param one proportion expected in one arm
 * @param other in the other; equal proportions need Infinity
 * @param options alpha: chance of a false alarm, two-sided, default 0.05; power: chance of seeing the difference, default 0.8
 */
export function sampleSize(
  one: number,
  other: number,
  { alpha = 0.05, power = 0.8 }: { alpha?: number; power?: number } = {},
): number {
  if (one === other) return Infinity;
  const reach = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return Math.ceil((reach ** 2 * (one * (1 - one) + other * (1 - other))) / (one - other) ** 2);
}
