/** Binary digits after the point: sums of up to thousands of such numbers are exact, so that what is taken away is what is shown. */
const unit = 2 ** 40;

/** The nearest number with which sums are exact, whatever their order. Never below 0. */
export function exact(value: number): number {
  return Math.round(value * unit) / unit;
}
