/**
 * The chance that a standard normal variable lies at least `z` from 0, either way.
 *
 * Source: Marsaglia (2004), Evaluating the Normal Distribution, Journal of Statistical Software, for the middle;
 * the continued fraction in Abramowitz & Stegun (1964), Handbook of Mathematical Functions, for the tails.
 */
export function normalTest(z: number): number {
  const x = Math.abs(z);
  if (Number.isNaN(x)) return Number.NaN;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let k = 3; term > sum * Number.EPSILON; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  let fraction = x;
  for (let k = 120; k > 0; k--) fraction = x + k / fraction;
  return (2 * density) / fraction;
}
