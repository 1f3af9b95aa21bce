import { standardDeviation } from '../statistics/standard-deviation';
import type { Found } from './found';

/**
 * Standard deviation weights: importance the deviation of the scores (n - 1), missing ones skipped.
 *
 * Source: Diakoulaki, Mavrotas & Papayannakis (1995), the method CRITIC is compared with.
 */
export function deviationWeights(columns: readonly Float64Array[]): Found {
  const deviation = columns.map(standardDeviation);
  return { importance: deviation, statistics: { deviation } };
}
