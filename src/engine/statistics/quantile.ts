/**
 * The quantile at `p`, 0 to 1, by type 7: linear between the neighbours of position 1 + (n - 1)p, as PERCENTILE.INC in
 * Excel. Missing values are skipped; NaN where there is none.
 *
 * Source: Hyndman & Fan (1996), The American Statistician, definition 7.
 */
export function quantile(values: Float64Array, p: number): number {
  return quantileOfSorted(values.filter((value) => !Number.isNaN(value)).sort(), p);
}

/** The quantile of values that are in ascending order, none of them missing. */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below === above ? below : below + (above - below) * (position - Math.floor(position));
}
