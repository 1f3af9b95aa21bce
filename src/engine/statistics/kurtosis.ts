import { isConstant } from './is-constant';
import { mean } from './mean';
import { standardDeviation } from './standard-deviation';

/**
 * The sample excess kurtosis, 0 for a normal distribution, as KURT in Excel: n(n + 1) / ((n - 1)(n - 2)(n - 3)) *
 * sum(((x - mean) / sd)^4) - 3(n - 1)^2 / ((n - 2)(n - 3)), sd dividing by n - 1. Missing values are skipped; NaN for
 * fewer than four values or where all are equal.
 *
 * Source: Joanes & Gill (1998), The Statistician, G2.
 */
export function kurtosis(values: Float64Array): number {
  const center = mean(values);
  const spread = standardDeviation(values);
  let fourths = 0;
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    fourths += ((value - center) / spread) ** 4;
    n++;
  }
  if (n < 4 || isConstant(values)) return Number.NaN;
  const pairs = (n - 2) * (n - 3);
  return (fourths * n * (n + 1)) / ((n - 1) * pairs) - (3 * (n - 1) ** 2) / pairs;
}
