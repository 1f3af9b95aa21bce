/** The columns over the rows where every one of them has a value. */
export function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const isComplete = (_: number, row: number): boolean =>
    columns.every((values) => !Number.isNaN(values[row] as number));
  const [first] = columns;
  if (!first || first.every(isComplete)) return columns;
  return columns.map((values) => values.filter(isComplete));
}
