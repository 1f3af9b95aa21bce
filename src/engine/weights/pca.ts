import { eigen } from '../statistics/eigen';
import { correlationMatrix } from './correlation-matrix';
import type { Found } from './found';

/** Kaiser's bound, less the dust of eigenvalues that are 1. */
const KAISER = 1 - 1e-9;

/**
 * Principal component weights: over the components of the correlation matrix with an eigenvalue of 1 or more, the share of
 * explained variance times the squared loading scaled to add up to 1 within its component. That is a column's
 * communality, so no rotation of the components changes it. Over the zones that have all columns.
 *
 * Source: OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 6, of which every retained loading is
 * used instead of only the largest of each indicator; Nicoletti, Scarpetta & Boylaud (2000).
 */
export function pcaWeights(columns: readonly Float64Array[]): Found {
  const matrix = correlationMatrix(columns);
  if (matrix.some((row) => row.some(Number.isNaN)))
    return { importance: columns.map(() => 0), statistics: {} };
  const { values, vectors } = eigen(matrix);
  const communality = columns.map((_, j) =>
    values.reduce(
      (sum, value, k) => (value >= KAISER ? sum + value * (vectors[k]?.[j] as number) ** 2 : sum),
      0,
    ),
  );
  return { importance: communality, statistics: { communality } };
}
