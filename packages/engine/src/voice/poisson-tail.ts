/**
 * The chance of `count` or more of something that happens `expected` times on average and independently: the upper tail of Poisson's
 * distribution, summed from its largest term down so that small chances keep their digits.
 *
 * @param count whole, 0 or more
 * @param expected above 0
 */
export function poissonTail(count: number, expected: number): number {
  if (count <= 0) return 1;
  if (count < expected) {
    let below = 0;
    for (let at = 0; at < count; at++) below += term(at, expected);
    return Math.max(0, 1 - below);
  }
  let tail = 0;
  for (let at = count, own = term(count, expected); own > tail * 1e-16 && at < count + 10_000; at++) {
    tail += own;
    own *= expected / (at + 1);
  }
  return Math.min(1, tail);
}

function term(count: number, expected: number): number {
  let logFactorial = 0;
  for (let at = 2; at <= count; at++) logFactorial += Math.log(at);
  return Math.exp(count * Math.log(expected) - expected - logFactorial);
}
