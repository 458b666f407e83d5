/**
 * The regularised incomplete beta function: what a share of a beta distribution lies below `x`. By its continued fraction (DLMF 8.17.22,
 * in Lentz's way), to about 1e-12.
 *
 * @param a shape, above 0
 * @param b shape, above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front / a) * fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1) || tiny)];
  let value = d;
  for (let m = 1; m <= 1000; m++) {
    const terms = [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ];
    let step = 1;
    for (const term of terms) {
      d = 1 / (1 + term * d || tiny);
      c = 1 + term / c || tiny;
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}

/** By Stirling's series from 12 upwards (DLMF 5.11.1). */
function logGamma(x: number): number {
  let [shift, z] = [0, x];
  for (; z < 12; z++) shift -= Math.log(z);
  const square = z * z;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / z;
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}
