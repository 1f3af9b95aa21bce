import type { Aggregate } from '../model/model';
import { meanByRow } from './mean-by-row';
import type { Parts, Range } from './parts';

/** Where the adjusted form puts the range of the model. */
const ADJUSTED: Range = { low: 70, high: 130 };

/**
 * The Mazziotta-Pareto index of the children for each zone: their weighted mean M, less (or more) S * S / M, with S
 * their weighted standard deviation. One child has no spread. Scores of 0 or more. Missing as in the arithmetic mean.
 *
 * Sources: De Muro, Mazziotta & Pareto (2011), Social Indicators Research, for the index; Mazziotta & Pareto (2016), in
 * the same journal, for the adjusted one. Both weigh all children the same.
 */
export function mazziottaPareto(
  parts: Parts,
  { penalty, deviation, form }: Extract<Aggregate, { method: 'mazziotta-pareto' }>,
  range: Range,
): Float64Array {
  const children =
    form === 'adjusted' ? parts.children.map((scores) => onto(scores, range, ADJUSTED)) : parts.children;
  const means = meanByRow({ ...parts, children });
  const squares = children.map((scores) => scores.map((score, row) => (score - (means[row] as number)) ** 2));
  const variances = meanByRow({ ...parts, children: squares });
  const sign = penalty === 'negative' ? -1 : 1;
  const index = means.map((mean, row) => {
    if (mean === 0) return 0;
    const count = deviation === 'sample' ? countIn(children, row) : 0;
    const correction = count > 1 ? count / (count - 1) : 1;
    return mean + (sign * correction * (variances[row] as number)) / mean;
  });
  return form === 'adjusted' ? onto(index, ADJUSTED, range) : index;
}

function onto(scores: Float64Array, from: Range, to: Range): Float64Array {
  const factor = (to.high - to.low) / (from.high - from.low);
  return scores.map((score) => to.low + factor * (score - from.low));
}

function countIn(children: readonly Float64Array[], row: number): number {
  return children.filter((scores) => !Number.isNaN(scores[row] as number)).length;
}
