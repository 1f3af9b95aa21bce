import { correlation, pairsOf, rankCorrelation } from './correlation';
import { kendall } from './kendall';
import { correlationTest } from './student-t';

/** A correlation of two columns over the rows where both have a value. */
export interface Correlation {
  /** -1 to 1; NaN where a column is constant over the pairs or there are fewer than two. */
  readonly coefficient: number;
  /** Pairs. */
  readonly n: number;
  /** Two-sided; NaN for fewer than three pairs. */
  readonly p: number;
}

export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/**
 * The correlation of two columns of the same length, pairwise complete, with its p-value.
 *
 * - `pearson`: p by the t test with n - 2 degrees of freedom.
 * - `spearman`: Pearson's of the ranks among the pairs, ties sharing the mean of their places; p by the t test.
 * - `kendall`: tau-b; p by the normal approximation with the variance corrected for ties, without continuity correction.
 */
export function correlate(a: Float64Array, b: Float64Array, method: CorrelationMethod): Correlation {
  const [x, y] = pairsOf(a, b);
  const n = x.length;
  if (method === 'kendall') return { ...kendall(x, y), n };
  const coefficient = method === 'pearson' ? correlation(x, y) : rankCorrelation(x, y);
  return { coefficient, n, p: correlationTest(coefficient, n) };
}
