/** The columns of a table given by its rows. */
export function columnsOf(rows: readonly (readonly number[])[]): readonly Float64Array[] {
  return (rows[0] ?? []).map((_, j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN));
}

/** The columns as shares of their range, the lowest 0 and the highest 1. */
export function minMax(columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((values) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (value - low) / (high - low));
  });
}

/** Five zones by three indicators on 0-100, the second turned round: the small table of these tests. */
export const scores: readonly Float64Array[] = columnsOf([
  [0, 0, 50],
  [100, (100 * (312 - 88)) / 264, 0],
  [(100 * 3) / 65, (100 * (312 - 252)) / 264, 37.5],
  [(100 * 22) / 65, 100, 100],
  [(100 * 58) / 65, (100 * (312 - 54)) / 264, 12.5],
]);

/** What the scores are made of: 48 to 312 is better when lower. */
export const values: readonly Float64Array[] = columnsOf([
  [7, 312, 5],
  [72, 88, 1],
  [10, 252, 4],
  [29, 48, 9],
  [65, 54, 2],
]);
