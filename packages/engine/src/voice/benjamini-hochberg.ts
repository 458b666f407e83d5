/**
 * p-values made up for how many there are, so that among what is called a difference, no more than a share q is none, on
 * average: the false discovery rate (Benjamini and Hochberg, 1995), as adjusted values that are compared with q.
 *
 * @param p p-values of all comparisons that were made, those that nobody reports included
 * @returns adjusted values in the same order
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let least = 1;
  [...p.keys()]
    .sort((a, b) => p[b]! - p[a]!)
    .forEach((at, from) => {
      least = Math.min(least, (p[at]! * p.length) / (p.length - from));
      adjusted[at] = least;
    });
  return adjusted;
}
