import type { Scorecard } from '../score/scorecard';
import { eigen } from '../statistics/eigen';
import { correlationMatrix } from '../weights/correlation-matrix';
import { type ItemGroup, itemGroups } from './items';

/** One principal component. */
export interface Component {
  readonly eigenvalue: number;
  /** Of the variance of the items, 0 to 1. */
  readonly share: number;
  /** With the components before it. */
  readonly cumulative: number;
  /** For each item its entry of the eigenvector, which has length 1. */
  readonly vector: Float64Array;
  /** For each item its correlation with the component: vector times the root of the eigenvalue. */
  readonly loadings: Float64Array;
}

/** The principal components of one group of items, the largest first; none where the items cannot be correlated. */
export interface PrincipalComponents extends Omit<ItemGroup, 'scores'> {
  readonly components: readonly Component[];
}

/**
 * The principal components of each aspect's children, and of all indicators below it: of the correlation matrix of
 * their scores over the zones that have all of them (listwise). The sign of each is such that its loadings add up to
 * something positive.
 */
export function principalComponents(scorecard: Scorecard): readonly PrincipalComponents[] {
  return itemGroups(scorecard).map(({ scores, ...group }) => ({
    ...group,
    components: componentsOf(scores),
  }));
}

function componentsOf(scores: readonly Float64Array[]): readonly Component[] {
  const matrix = correlationMatrix(scores);
  if (matrix.some((row) => row.some(Number.isNaN))) return [];
  const { values, vectors } = eigen(matrix);
  let cumulative = 0;
  return values.map((value, k) => {
    // Fewer zones than items leave eigenvalues of 0, give or take.
    const eigenvalue = Math.max(0, value);
    const vector = vectors[k] ?? new Float64Array();
    const share = eigenvalue / scores.length;
    cumulative += share;
    const loadings = vector.map((entry) => entry * Math.sqrt(eigenvalue));
    return { eigenvalue, share, cumulative, vector, loadings };
  });
}
