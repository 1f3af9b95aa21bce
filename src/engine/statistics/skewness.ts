import { isConstant } from './is-constant';
import { mean } from './mean';
import { standardDeviation } from './standard-deviation';

/**
 * The sample skewness, as SKEW in Excel: n / ((n - 1)(n - 2)) * sum(((x - mean) / sd)^3), sd dividing by n - 1.
 * Missing values are skipped; NaN for fewer than three values or where all are equal.
 *
 * Source: Joanes & Gill (1998), The Statistician, G1.
 */
export function skewness(values: Float64Array): number {
  const center = mean(values);
  const spread = standardDeviation(values);
  let cubes = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    cubes += ((value - center) / spread) ** 3;
    count++;
  }
  return count < 3 || isConstant(values) ? Number.NaN : (cubes * count) / ((count - 1) * (count - 2));
}
