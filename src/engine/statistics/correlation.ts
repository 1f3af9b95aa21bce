import { averageRanks } from './average-ranks';
import { isConstant } from './is-constant';
import { mean } from './mean';

/**
 * Pearson's correlation of two columns of the same length over the rows where both have a value, as CORREL in Excel; NaN
 * where one is constant over those rows.
 */
export function correlation(a: Float64Array, b: Float64Array): number {
  const [x, y] = pairsOf(a, b);
  if (isConstant(x) || isConstant(y)) return Number.NaN;
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let row = 0; row < x.length; row++) {
    const dx = (x[row] as number) - meanX;
    const dy = (y[row] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  // Rounding can carry a perfect correlation a little past 1.
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}

/** Spearman's: Pearson's of the ranks among the rows where both have a value, ties sharing the mean of their places. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const [x, y] = pairsOf(a, b);
  return correlation(averageRanks(x), averageRanks(y));
}

/** Two columns over the rows where both have a value; the columns themselves where that is every row. */
export function pairsOf(a: Float64Array, b: Float64Array): readonly [Float64Array, Float64Array] {
  const both = (_: number, row: number) => !Number.isNaN(a[row] as number) && !Number.isNaN(b[row] as number);
  return a.every(both) ? [a, b] : [a.filter(both), b.filter(both)];
}
