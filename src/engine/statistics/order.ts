import { extent } from './extent';

/** Up to this many rows, insertion beats any cleverer sort. */
const FEW = 24;

/**
 * The rows that have a value, the largest value first; equal values in the order of the rows. Missing values
 * are left out.
 *
 * Rows are dealt into as many buckets of equal width as there are rows, and each bucket is sorted: linear time for
 * scores that are spread at all, and never worse than an ordinary sort.
 */
export function order(values: Float64Array): Int32Array {
  const { min, max } = extent(values);
  const width = max - min;
  const scale = width > 0 ? (values.length - 1) / width : 0;
  const { rows, ends } = deal(values, max, scale);
  let start = 0;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const end = ends[bucket] as number;
    if (end - start > FEW) rows.subarray(start, end).sort((a, b) => difference(values, b, a) || a - b);
    else if (end - start > 1) insertionSort(rows, start, end, values);
    start = end;
  }
  return rows;
}

/** The present rows bucket by bucket, in their order within each, and where each bucket ends. */
function deal(
  values: Float64Array,
  max: number,
  scale: number,
): { readonly rows: Int32Array; readonly ends: Int32Array } {
  const buckets = new Int32Array(values.length).fill(-1);
  const ends = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    // The first bucket for all, by way of NaN | 0, where the width is too large or too small to divide by.
    const bucket = ((max - value) * scale) | 0;
    buckets[row] = bucket;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  let count = 0;
  for (let bucket = 0; bucket < ends.length; bucket++) {
    const size = ends[bucket] as number;
    ends[bucket] = count;
    count += size;
  }
  const rows = new Int32Array(count);
  for (let row = 0; row < values.length; row++) {
    const bucket = buckets[row] as number;
    if (bucket < 0) continue;
    const place = ends[bucket] as number;
    rows[place] = row;
    ends[bucket] = place + 1;
  }
  return { rows, ends };
}

function insertionSort(rows: Int32Array, start: number, end: number, values: Float64Array): void {
  for (let i = start + 1; i < end; i++) {
    const row = rows[i] as number;
    let place = i;
    while (place > start && difference(values, row, rows[place - 1] as number) > 0) {
      rows[place] = rows[place - 1] as number;
      place--;
    }
    rows[place] = row;
  }
}

function difference(values: Float64Array, a: number, b: number): number {
  return (values[a] as number) - (values[b] as number);
}
