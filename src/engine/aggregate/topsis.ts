import type { Aggregate } from '../model/model';
import type { Workings } from '../score/scorecard';
import { endsOf, type Parts, type Range } from './parts';

/**
 * The closeness of each zone to the best scores and away from the worst, 0 to 1: D- / (D+ + D-). A missing child is
 * left out of both distances, which is the same as rescaling the weights of the others. A zone that is as near to
 * the best as to the worst because nobody differs gets 0.5.
 *
 * Source: Hwang & Yoon (1981), Multiple Attribute Decision Making.
 */
export function topsis(
  { children, weights }: Parts,
  { scaling, weights: placement, ideal }: Extract<Aggregate, { method: 'topsis' }>,
  range: Range,
): { readonly scores: Float64Array; readonly workings: Workings } {
  const { best, worst } = endsOf(children, ideal, range);
  const toBest = new Float64Array(children[0]?.length ?? 0);
  const toWorst = toBest.slice();
  const weighted = children.map((scores, child) => {
    const unit = scaling === 'vector' ? rootSumOfSquares(scores) || 1 : 1;
    const weight = weights[child] as number;
    const factor = (placement === 'matrix' ? weight : Math.sqrt(weight)) / unit;
    addSquares(toBest, scores, best[child] as number, factor);
    addSquares(toWorst, scores, worst[child] as number, factor);
    return scores.map((score) => ((placement === 'matrix' ? weight : 1) / unit) * score);
  });
  const distanceToBest = toBest.map(Math.sqrt);
  const distanceToWorst = toWorst.map(Math.sqrt);
  const scores = distanceToBest.map((far, row) => {
    if (children.every((each) => Number.isNaN(each[row] as number))) return Number.NaN;
    const near = distanceToWorst[row] as number;
    return far + near === 0 ? 0.5 : near / (far + near);
  });
  return {
    scores,
    workings: {
      byZone: { distanceToBest, distanceToWorst, closeness: scores },
      byChild: { matrix: weighted },
      overall: {},
    },
  };
}

function rootSumOfSquares(scores: Float64Array): number {
  return Math.sqrt(scores.reduce((sum, score) => (Number.isNaN(score) ? sum : sum + score * score), 0));
}

function addSquares(sums: Float64Array, scores: Float64Array, from: number, factor: number): void {
  for (let row = 0; row < sums.length; row++) {
    const score = scores[row] as number;
    if (!Number.isNaN(score)) sums[row] = (sums[row] as number) + (factor * (from - score)) ** 2;
  }
}
