import { averageRanks } from '../statistics/average-ranks';
import { correlation, rankCorrelation } from '../statistics/correlation';
import { missingRows } from '../statistics/missing-rows';
import { standardDeviation } from '../statistics/standard-deviation';
import { correlationMatrix } from './correlation-matrix';
import type { Found } from './found';

/** A correlation that comes this close to 1 is 1. */
const DUST = 1e-12;

/**
 * CRITIC weights: deviation s (n - 1; the divisor cancels), conflict = sum over the other columns of 1 - r, information
 * s times conflict, importance the information. A pair is compared over the zones that have both; a pair without a
 * correlation counts as uncorrelated. Columns vary.
 *
 * Source: Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research.
 */
export function criticWeights(columns: readonly Float64Array[], kind: 'pearson' | 'spearman'): Found {
  const conflict = columns.map(() => 0);
  const between = betweenPairs(columns, kind);
  for (let i = 0; i < columns.length; i++) {
    for (let j = i + 1; j < columns.length; j++) {
      const r = between(i, j);
      const against = Number.isNaN(r) ? 1 : r > 1 - DUST ? 0 : 1 - r;
      conflict[i] = (conflict[i] as number) + against;
      conflict[j] = (conflict[j] as number) + against;
    }
  }
  const deviation = columns.map(standardDeviation);
  const information = deviation.map((each, i) => each * (conflict[i] as number));
  return { importance: information, statistics: { deviation, conflict, information } };
}

/** The correlation of two columns by their places; all at once, which is faster by far, where nothing is missing. */
function betweenPairs(
  columns: readonly Float64Array[],
  kind: 'pearson' | 'spearman',
): (i: number, j: number) => number {
  if (columns.every((values) => missingRows(values).length === 0)) {
    const matrix = correlationMatrix(kind === 'pearson' ? columns : columns.map(averageRanks));
    return (i, j) => matrix[i]?.[j] ?? Number.NaN;
  }
  const pair = kind === 'pearson' ? correlation : rankCorrelation;
  return (i, j) => pair(columns[i] as Float64Array, columns[j] as Float64Array);
}
