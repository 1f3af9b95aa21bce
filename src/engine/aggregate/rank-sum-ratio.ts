import type { Aggregate } from '../model/model';
import type { Workings } from '../score/scorecard';
import { extent } from '../statistics/extent';
import { normalQuantile } from '../statistics/normal-quantile';
import { rank } from '../statistics/rank';
import { meanByRow } from './mean-by-row';
import { countPresent, type Parts } from './parts';

/** What is added to a normal quantile, so that no probit of practice is negative. */
const PROBIT = 5;

/**
 * The rank-sum ratio (秩和比) of each zone, above 0 to 1: the weighted mean of rank / n, n counting the zones that have
 * the child. A missing child is left out and the weights of the others rescaled.
 *
 * With the distribution of the ratios: `probit` of the cumulative share (mean rank / n, the last 1 - 1 / (4n)), the
 * least-squares line of the distinct ratios on it, `fitted` ratios, and `band`, 1 being the lowest, cut at probit
 * 2 + 6 * i / bands (4 and 6 for three bands).
 *
 * Source: 田凤调 (1993), 秩和比法及其应用, 中国统计出版社.
 */
export function rankSumRatio(
  parts: Parts,
  { ranks: kind, bands }: Extract<Aggregate, { method: 'rank-sum-ratio' }>,
): { readonly scores: Float64Array; readonly workings: Workings } {
  const ranks = parts.children.map(kind === 'integer' ? integerRanks : interpolatedRanks);
  const shares = ranks.map((each) => {
    const count = countPresent(each);
    return each.map((value) => value / count);
  });
  const ratio = meanByRow({ ...parts, children: shares });
  const probit = probits(ratio);
  const { intercept, slope, r2 } = lineThrough(probit, ratio);
  const fitted = probit.map((each) => intercept + slope * each);
  const band = probit.map((each) => {
    if (Number.isNaN(each)) return Number.NaN;
    return Math.min(bands, Math.max(1, 1 + Math.floor(((each - PROBIT + 3) * bands) / 6)));
  });
  return {
    scores: ratio,
    workings: {
      byZone: { ratio, probit, fitted, band },
      byChild: { rank: ranks },
      overall: { intercept, slope, r2 },
    },
  };
}

/** 1 for the lowest score, ties sharing the mean of their ranks. */
function integerRanks(scores: Float64Array): Float64Array {
  return rank(
    scores.map((score) => -score),
    'average',
  );
}

/** 1 to n by the distance from the lowest score; the middle where all are equal. */
function interpolatedRanks(scores: Float64Array): Float64Array {
  const { min, max } = extent(scores);
  const count = countPresent(scores);
  return scores.map((score) =>
    min === max ? score - score + (count + 1) / 2 : 1 + ((count - 1) * (score - min)) / (max - min),
  );
}

function probits(ratio: Float64Array): Float64Array {
  const count = countPresent(ratio);
  const best = rank(ratio);
  return integerRanks(ratio).map((place, row) => {
    return PROBIT + normalQuantile(best[row] === 1 ? 1 - 1 / (4 * count) : place / count);
  });
}

/** The least-squares line of the distinct values of y on x; NaN for fewer than two. */
function lineThrough(
  x: Float64Array,
  y: Float64Array,
): { readonly intercept: number; readonly slope: number; readonly r2: number } {
  // Tied ratios share a probit.
  const points = [...new Map([...x].map((each, row) => [each, y[row] as number]))].filter(
    ([each]) => !Number.isNaN(each),
  );
  const meanX = points.reduce((sum, [each]) => sum + each, 0) / points.length;
  const meanY = points.reduce((sum, [, each]) => sum + each, 0) / points.length;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [a, b] of points) {
    xx += (a - meanX) ** 2;
    xy += (a - meanX) * (b - meanY);
    yy += (b - meanY) ** 2;
  }
  const slope = points.length < 2 ? Number.NaN : xy / xx;
  return { intercept: meanY - slope * meanX, slope, r2: (slope * xy) / yy };
}
