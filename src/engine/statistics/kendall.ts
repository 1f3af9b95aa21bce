import { normalTest } from './normal';

/**
 * Kendall's tau-b of two columns without missing values, and its two-sided p-value by the normal approximation with the
 * variance corrected for ties; both NaN where a column is constant. In n log n steps: the discordant pairs are the
 * exchanges a merge sort of `y` needs once the rows are in the order of `x`.
 *
 * Source: Knight (1966), Journal of the American Statistical Association; Kendall (1970), Rank Correlation Methods.
 */
export function kendall(
  x: Float64Array,
  y: Float64Array,
): { readonly coefficient: number; readonly p: number } {
  const n = x.length;
  const rows = Int32Array.from(x.keys()).sort(
    (a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number),
  );
  const ordered = Float64Array.from(rows, (row) => y[row] as number);
  const tiedX = tiesOf(Float64Array.from(rows, (row) => x[row] as number));
  const tiedBoth = pairsTiedInBoth(rows, x, y);
  const discordant = sortCounting(ordered);
  const tiedY = tiesOf(ordered);
  const all = (n * (n - 1)) / 2;
  const excess = all - tiedX.pairs - tiedY.pairs + tiedBoth - 2 * discordant;
  const coefficient = excess / Math.sqrt(all - tiedX.pairs) / Math.sqrt(all - tiedY.pairs);
  if (!Number.isFinite(coefficient)) return { coefficient: Number.NaN, p: Number.NaN };
  const ordinary = (n * (n - 1) * (2 * n + 5) - tiedX.spread - tiedY.spread) / 18;
  const triples = n > 2 ? (tiedX.triples * tiedY.triples) / (9 * n * (n - 1) * (n - 2)) : 0;
  const variance = ordinary + triples + (2 * tiedX.pairs * tiedY.pairs) / (n * (n - 1));
  return {
    coefficient: Math.max(-1, Math.min(1, coefficient)),
    p: n < 3 ? Number.NaN : normalTest(excess / Math.sqrt(variance)),
  };
}

interface Ties {
  /** Pairs of equal values: sum of t(t - 1) / 2 over the runs of t equal ones. */
  readonly pairs: number;
  /** Sum of t(t - 1)(t - 2). */
  readonly triples: number;
  /** Sum of t(t - 1)(2t + 5). */
  readonly spread: number;
}

function tiesOf(sorted: Float64Array): Ties {
  let pairs = 0;
  let triples = 0;
  let spread = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    const t = end - start;
    pairs += (t * (t - 1)) / 2;
    triples += t * (t - 1) * (t - 2);
    spread += t * (t - 1) * (2 * t + 5);
    start = end;
  }
  return { pairs, triples, spread };
}

function pairsTiedInBoth(rows: Int32Array, x: Float64Array, y: Float64Array): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const before = rows[i - 1] as number;
    run = x[row] === x[before] && y[row] === y[before] ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Sorts in place, ascending, and gives the number of pairs that were out of order. */
function sortCounting(values: Float64Array): number {
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  let exchanges = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        if (left < middle && (right >= end || (from[left] as number) <= (from[right] as number))) {
          to[place] = from[left++] as number;
        } else {
          exchanges += middle - left;
          to[place] = from[right++] as number;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanges;
}
