const none: readonly number[] = [];

/** The rows whose value is missing, in order. */
export function missingRows(values: Float64Array): readonly number[] {
  let rows: number[] | undefined;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row] as number)) {
      rows ??= [];
      rows.push(row);
    }
  }
  return rows ?? none;
}
