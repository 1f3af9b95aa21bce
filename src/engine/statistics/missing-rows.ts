import { remember } from '../remember';

const none: readonly number[] = [];

/** The rows whose value is missing, in order. */
export const missingRows = remember((values: Float64Array): readonly number[] => {
  let rows: number[] | undefined;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row] as number)) continue;
    rows ??= [];
    rows.push(row);
  }
  return rows ?? none;
});
