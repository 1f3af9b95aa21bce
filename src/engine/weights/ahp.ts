/** How judgements are read, and how consistent they are. */
export interface Consistency {
  /** Mean of (A w) / w; the largest eigenvalue where the weights are its vector. */
  readonly lambdaMax: number;
  /** (lambda max - n) / (n - 1); 0 for fewer than three. */
  readonly ci: number;
  /** Random index; 0 for fewer than three. */
  readonly ri: number;
  /** CI / RI; 0 for fewer than three. */
  readonly cr: number;
}

/** The judgement that fits the weights least. */
export interface WorstJudgement {
  readonly row: number;
  readonly column: number;
  /** As made. */
  readonly judgement: number;
  /** The ratio of the weights. */
  readonly fitting: number;
}

export type RandomIndex = 'saaty' | 'spssau';

/** Random indices from three items on. */
const randomIndices: Readonly<Record<RandomIndex, readonly number[]>> = {
  saaty: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51],
  spssau: [0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
};

/** The most items a table of random indices covers. */
export function mostItems(table: RandomIndex): number {
  return randomIndices[table].length + 2;
}

/**
 * The weights in a square matrix of positive judgements (row over column, the lower half the reciprocals of the upper),
 * adding up to 1, their consistency, and the judgement that fits them least (null for fewer than two items).
 * `eigenvector`: the principal one. `column-mean` (和积法): columns scaled to add up to 1, then the mean of each row.
 * `row-root` (方根法): the geometric mean of each row.
 *
 * Source: Saaty (1980) The Analytic Hierarchy Process; the random indices are his and SPSSAU's.
 */
export function ahp(
  matrix: readonly (readonly number[])[],
  {
    solve,
    table,
  }: { readonly solve: 'eigenvector' | 'column-mean' | 'row-root'; readonly table: RandomIndex },
): {
  readonly weights: readonly number[];
  readonly consistency: Consistency;
  readonly worst: WorstJudgement | null;
} {
  const weights = solvers[solve](matrix);
  const size = matrix.length;
  const ratios = times(matrix, weights).map((each, i) => each / (weights[i] as number));
  const lambdaMax = ratios.reduce((sum, each) => sum + each, 0) / size;
  const ci = size < 3 ? 0 : (lambdaMax - size) / (size - 1);
  const ri = size < 3 ? 0 : (randomIndices[table][size - 3] ?? Number.NaN);
  const cr = size < 3 ? 0 : ci / ri;
  return { weights, consistency: { lambdaMax, ci, ri, cr }, worst: worstJudgement(matrix, weights) };
}

const solvers = {
  eigenvector,
  'column-mean': (matrix: readonly (readonly number[])[]): readonly number[] => {
    const sums = matrix.map((_, j) => matrix.reduce((sum, row) => sum + (row[j] as number), 0));
    return scaled(matrix.map((row) => row.reduce((sum, each, j) => sum + each / (sums[j] as number), 0)));
  },
  'row-root': (matrix: readonly (readonly number[])[]): readonly number[] =>
    scaled(matrix.map((row) => Math.exp(row.reduce((sum, each) => sum + Math.log(each), 0) / row.length))),
};

/** Far more than the few dozen steps that any matrix of judgements needs. */
const MOST_STEPS = 10_000;

/** The principal eigenvector by the power method, which converges for every positive matrix. */
function eigenvector(matrix: readonly (readonly number[])[]): readonly number[] {
  let weights = scaled(matrix.map(() => 1));
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = scaled(times(matrix, weights));
    const moved = next.some((each, i) => Math.abs(each - (weights[i] as number)) > 1e-16);
    weights = next;
    if (!moved) break;
  }
  return weights;
}

function times(matrix: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  return matrix.map((row) => row.reduce((sum, each, j) => sum + each * (weights[j] as number), 0));
}

function scaled(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, each) => total + each, 0);
  return weights.map((each) => each / sum);
}

/** Of the judgements above the diagonal the one whose ratio to that of the weights is furthest from 1. */
function worstJudgement(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): WorstJudgement | null {
  let worst: WorstJudgement | null = null;
  let furthest = -1;
  matrix.forEach((judgements, row) => {
    for (let column = row + 1; column < matrix.length; column++) {
      const judgement = judgements[column] as number;
      const fitting = (weights[row] as number) / (weights[column] as number);
      const away = Math.abs(Math.log(judgement / fitting));
      if (away <= furthest) continue;
      furthest = away;
      worst = { row, column, judgement, fitting };
    }
  });
  return worst;
}
