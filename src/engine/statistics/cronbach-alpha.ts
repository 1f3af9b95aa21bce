/**
 * Cronbach's alpha from the covariances of k items: k / (k - 1) * (1 - trace / sum of all entries). From their
 * correlations it is the standardised alpha. NaN for fewer than two items or where they add up to a constant.
 *
 * Source: Cronbach (1951), Psychometrika.
 */
export function cronbachAlpha(matrix: readonly Float64Array[]): number {
  return alphaOf(matrix.length, traceOf(matrix), sumOf(matrix));
}

/** For each item the alpha of the others. */
export function alphaWithoutEach(matrix: readonly Float64Array[]): readonly number[] {
  const trace = traceOf(matrix);
  const sum = sumOf(matrix);
  return matrix.map((row, i) => {
    const own = row[i] as number;
    const withOthers = row.reduce((total, entry) => total + entry, 0);
    return alphaOf(matrix.length - 1, trace - own, sum - 2 * withOthers + own);
  });
}

function alphaOf(items: number, trace: number, sum: number): number {
  return items < 2 || sum === 0 ? Number.NaN : (items / (items - 1)) * (1 - trace / sum);
}

function traceOf(matrix: readonly Float64Array[]): number {
  return matrix.reduce((total, row, i) => total + (row[i] as number), 0);
}

function sumOf(matrix: readonly Float64Array[]): number {
  return matrix.reduce((total, row) => row.reduce((sum, entry) => sum + entry, total), 0);
}
