import { mean } from './mean';

/** The sample standard deviation (divides by n - 1), missing values skipped; NaN for fewer than two values. */
export function standardDeviation(values: Float64Array): number {
  const center = mean(values);
  let squares = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    squares += (value - center) ** 2;
    count++;
  }
  return count < 2 ? Number.NaN : Math.sqrt(squares / (count - 1));
}
