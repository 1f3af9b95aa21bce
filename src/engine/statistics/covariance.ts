import { mean } from './mean';

/** The sample covariances (n - 1) of columns without missing values; NaN for fewer than two rows. */
export function covarianceMatrix(columns: readonly Float64Array[]): readonly Float64Array[] {
  const centered = columns.map((values) => {
    const center = mean(values);
    return values.map((value) => value - center);
  });
  return centered.map((a) =>
    Float64Array.from(centered, (b) => {
      const products = a.reduce((sum, value, row) => sum + value * (b[row] as number), 0);
      return a.length < 2 ? Number.NaN : products / (a.length - 1);
    }),
  );
}
