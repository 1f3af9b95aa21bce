import { missingRows } from '../statistics/missing-rows';
import type { Parts } from './parts';

/**
 * The weighted arithmetic mean of the children for each zone; missing where none has a score or a smaller share of
 * them than `availability`. Column by column for speed. A row with a missing child is scaled up by the weights it has.
 */
export function meanByRow({ children, weights, availability }: Parts): Float64Array {
  const size = children[0]?.length ?? 0;
  const sums = new Float64Array(size);
  if (children.every((scores) => missingRows(scores).length === 0)) {
    children.forEach((scores, child) => {
      addTimes(sums, scores, weights[child] as number);
    });
    return sums;
  }
  const kept = new Float64Array(size);
  const present = new Int32Array(size);
  children.forEach((scores, child) => {
    addPresentTimes({ sums, kept, present }, scores, weights[child] as number);
  });
  return sums.map((sum, row) => {
    const count = present[row] as number;
    if (count === children.length) return sum;
    return count === 0 || count / children.length < availability ? Number.NaN : sum / (kept[row] as number);
  });
}

function addTimes(sums: Float64Array, scores: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++)
    sums[row] = (sums[row] as number) + weight * (scores[row] as number);
}

interface Running {
  readonly sums: Float64Array;
  /** Weight of the children that are present. */
  readonly kept: Float64Array;
  readonly present: Int32Array;
}

function addPresentTimes({ sums, kept, present }: Running, scores: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++) {
    const score = scores[row] as number;
    if (Number.isNaN(score)) continue;
    sums[row] = (sums[row] as number) + weight * score;
    kept[row] = (kept[row] as number) + weight;
    present[row] = (present[row] as number) + 1;
  }
}
