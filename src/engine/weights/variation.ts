import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standard-deviation';
import { type Found, firstBelow } from './found';

/**
 * Coefficient of variation weights (变异系数法): importance the standard deviation (n - 1) over the mean, missing numbers
 * skipped. Refuses negative numbers, about which it says nothing. Columns vary.
 */
export function variationWeights(columns: readonly Float64Array[]): Found {
  const refused = firstBelow(columns, 'zero');
  if (refused) return { refused };
  const variation = columns.map((values) => standardDeviation(values) / mean(values));
  return { importance: variation, statistics: { variation } };
}
