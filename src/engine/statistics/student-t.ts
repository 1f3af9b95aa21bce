/**
 * The two-sided p-value of a correlation under the t test: the chance of one at least this far from 0 among
 * `n` independent pairs. NaN for fewer than three pairs or a missing correlation.
 *
 * With t^2 = r^2 (n - 2) / (1 - r^2) it is the regularised incomplete beta function I(1 - r^2; (n - 2) / 2, 1 / 2).
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions.
 */
export function correlationTest(coefficient: number, n: number): number {
  if (n < 3 || Number.isNaN(coefficient)) return Number.NaN;
  const square = Math.min(1, coefficient ** 2);
  return incompleteBetaHalf((1 - coefficient) * (1 + coefficient), square, (n - 2) / 2);
}

/** I(x; a, 1 / 2), `rest` being 1 - x in full precision. */
function incompleteBetaHalf(x: number, rest: number, a: number): number {
  if (!(x > 0)) return 0;
  if (!(rest > 0)) return 1;
  // x^a * rest^b / B(a, 1 / 2), with B(a, 1 / 2) = sqrt(pi) / gammaRatio(a).
  const front = (gammaRatio(a) / Math.sqrt(Math.PI)) * x ** a * Math.sqrt(rest);
  return x < (a + 1) / (a + 2.5)
    ? (front / a) * betaFraction(x, a, 0.5)
    : 1 - (front / 0.5) * betaFraction(rest, 0.5, a);
}

/** gamma(a + 1 / 2) / gamma(a): stepped up to where its asymptotic series in 1 / a is exact enough. */
function gammaRatio(a: number): number {
  let factor = 1;
  let at = a;
  for (; at < 40; at++) factor *= at / (at + 0.5);
  const x = 1 / at;
  const series = 1 + x * (-1 / 8 + x * (1 / 128 + x * (5 / 1024 + x * (-21 / 32768 + (x * -399) / 262144))));
  return factor * Math.sqrt(at) * series;
}

/** The continued fraction of the incomplete beta function (A&S 26.5.8), by Lentz's method; quick for x below its mean. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  let numerator = 1;
  let denominator = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let result = denominator;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    denominator = 1 / (1 + even * denominator || tiny);
    numerator = 1 + even / numerator || tiny;
    result *= numerator * denominator;
    denominator = 1 / (1 + odd * denominator || tiny);
    numerator = 1 + odd / numerator || tiny;
    const step = numerator * denominator;
    result *= step;
    if (Math.abs(step - 1) < Number.EPSILON) break;
  }
  return result;
}
