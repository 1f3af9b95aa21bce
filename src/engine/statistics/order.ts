/**
 * The rows that have a value, the largest value first; equal values in the order of the rows. Missing values
 * are left out.
 */
export function order(values: Float64Array): Int32Array {
  const sorted = sortedPresent(values);
  const rows = new Int32Array(sorted.length);
  const used = new Int32Array(sorted.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    const start = firstAt(sorted, value);
    rows[start + (used[start] as number)] = row;
    used[start] = (used[start] as number) + 1;
  }
  return rows;
}

/** The present values negated and ascending. Sorting numbers without a comparator is many times faster. */
function sortedPresent(values: Float64Array): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) present[count++] = -value;
  return present.subarray(0, count).sort();
}

/** The first position of a value in `sorted`, which holds it negated. */
function firstAt(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < -value) low = middle + 1;
    else high = middle;
  }
  return low;
}
