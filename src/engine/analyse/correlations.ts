import type { Column } from '../model/table';
import type { Scorecard } from '../score/scorecard';
import { type Correlation, type CorrelationMethod, correlate } from '../statistics/correlate';

/** Correlations of some columns with others. */
export interface CorrelationMatrix {
  /** Ids. */
  readonly rows: readonly string[];
  /** Ids. */
  readonly columns: readonly string[];
  /** One array for each row, in the order of the columns; NaN where there is none. */
  readonly coefficients: readonly Float64Array[];
  /** Pairs each one rests on. */
  readonly n: readonly Float64Array[];
  /** Two-sided p-values. */
  readonly p: readonly Float64Array[];
}

/** How the columns of a scorecard hang together, by one kind of correlation, pairwise complete. */
export interface Correlations {
  readonly method: CorrelationMethod;
  /** The indicators among themselves, values as measured: no direction is applied. */
  readonly values: CorrelationMatrix;
  /** The indicators among themselves, scores on the common scale. */
  readonly scores: CorrelationMatrix;
  /** The indicators' scores (rows) with the scores of the aspects (columns), the index first. */
  readonly withAspects: CorrelationMatrix;
  /** The aspects among themselves, the index first. */
  readonly aspects: CorrelationMatrix;
}

/** The correlations of a scorecard. An indicator's own aspect contains it, so some correlation with it is a matter of course. */
export function correlations(scorecard: Scorecard, method: CorrelationMethod): Correlations {
  return {
    method,
    values: amongThemselves(scorecard.derived.columns, method),
    scores: amongThemselves(scorecard.normalised.columns, method),
    withAspects: correlationsWithAspects(scorecard, method),
    aspects: amongThemselves(aspectColumns(scorecard), method),
  };
}

/** The indicators' scores with the scores of the aspects, the index first. */
function correlationsWithAspects(scorecard: Scorecard, method: CorrelationMethod): CorrelationMatrix {
  const aspects = aspectColumns(scorecard);
  const { columns } = scorecard.normalised;
  return matrixOf(
    columns,
    aspects,
    columns.map(({ values }) => aspects.map((aspect) => correlate(values, aspect.values, method))),
  );
}

function aspectColumns({ aspects }: Scorecard): readonly Column[] {
  return aspects.map(({ id, scores }) => ({ id, values: scores }));
}

/** Every pair once: the matrix is symmetric. */
function amongThemselves(columns: readonly Column[], method: CorrelationMethod): CorrelationMatrix {
  const cells = columns.map(({ values }, row) =>
    columns.slice(0, row + 1).map((other) => correlate(values, other.values, method)),
  );
  return matrixOf(
    columns,
    columns,
    columns.map((_, row) =>
      columns.map((_, column) => cells[Math.max(row, column)]?.[Math.min(row, column)] ?? NONE),
    ),
  );
}

const NONE: Correlation = { coefficient: Number.NaN, n: 0, p: Number.NaN };

function matrixOf(
  rows: readonly Column[],
  columns: readonly Column[],
  cells: readonly (readonly Correlation[])[],
): CorrelationMatrix {
  const part = (name: keyof Correlation) => cells.map((row) => Float64Array.from(row, (cell) => cell[name]));
  return {
    rows: rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    coefficients: part('coefficient'),
    n: part('n'),
    p: part('p'),
  };
}
