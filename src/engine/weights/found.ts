/** What methods work out on the way to a weight. */
export type WeighStatistic =
  | 'entropy'
  | 'utility'
  | 'deviation'
  | 'conflict'
  | 'information'
  | 'variation'
  | 'multiple-correlation'
  | 'removal-effect'
  | 'communality';

/** What a method found for some columns, or the value it cannot work with. */
export type Found =
  | {
      /** In the columns' order; their shares are the weights. None has a meaning of its own. */
      readonly importance: readonly number[];
      /** Each in the columns' order. */
      readonly statistics: Readonly<Partial<Record<WeighStatistic, readonly number[]>>>;
      readonly refused?: undefined;
    }
  | { readonly refused: { readonly column: number; readonly value: number } };

/** The first value of the columns that is below a bound, or at it where the bound itself is too low; undefined if none is. */
export function firstBelow(
  columns: readonly Float64Array[],
  bound: 'zero' | 'zero-itself',
): { readonly column: number; readonly value: number } | undefined {
  const isLow = (value: number): boolean => (bound === 'zero' ? value < 0 : value <= 0);
  for (const [column, values] of columns.entries()) {
    const value = values.find(isLow);
    if (value !== undefined) return { column, value };
  }
  return undefined;
}
