import { eigen } from '../statistics/eigen';
import { correlationMatrix } from './correlation-matrix';
import type { Found } from './found';

/** An eigenvalue of a correlation matrix below this is 0. */
const NOTHING = 1e-10;
/** A part of a vector of length 1 below this is 0. */
const NO_PART = 1e-8;
/** A multiple correlation below this is 0. */
const UNCORRELATED = 1e-6;

/**
 * Independence weights (独立性权重): importance 1 / R, R the multiple correlation of a column with all the others. Over
 * the zones that have all columns; with no more zones than columns every R is 1. No weights come of a column that is
 * wholly uncorrelated with the others (R = 0), whose importance has no bound.
 *
 * Source: R² = 1 - 1 / (jth diagonal entry of the inverse correlation matrix), e.g. Kutner et al. (2005),
 * Applied Linear Statistical Models.
 */
export function independenceWeights(columns: readonly Float64Array[]): Found {
  const matrix = correlationMatrix(columns);
  if (matrix.some((row) => row.some(Number.isNaN))) return none(columns);
  const { values, vectors } = eigen(matrix);
  const multiple = columns.map((_, j) => {
    let inverse = 0;
    for (const [k, value] of values.entries()) {
      const part = vectors[k]?.[j] as number;
      if (value > NOTHING) inverse += part ** 2 / value;
      else if (Math.abs(part) > NO_PART) return 1;
    }
    return Math.sqrt(Math.max(0, 1 - 1 / inverse));
  });
  return {
    importance: multiple.map((each) => 1 / (each > UNCORRELATED ? each : 0)),
    statistics: { 'multiple-correlation': multiple },
  };
}

function none(columns: readonly Float64Array[]): Found {
  return { importance: columns.map(() => 0), statistics: {} };
}
