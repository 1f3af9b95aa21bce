import { isConstant } from '../statistics/is-constant';
import { mean } from '../statistics/mean';
import { completeRows } from './complete-rows';

/** Pearson's correlations of the columns over the zones that have all of them; NaN where a column does not vary there. */
export function correlationMatrix(columns: readonly Float64Array[]): readonly Float64Array[] {
  const units = completeRows(columns).map(unit);
  const matrix = units.map(() => new Float64Array(units.length).fill(1));
  units.forEach((a, i) => {
    for (let j = i + 1; j < units.length; j++) {
      const r = Math.max(-1, Math.min(1, dot(a, units[j] as Float64Array)));
      (matrix[i] as Float64Array)[j] = r;
      (matrix[j] as Float64Array)[i] = r;
    }
  });
  return matrix;
}

/** A column around 0 and of length 1, so that a correlation is a product; NaN where it does not vary. */
function unit(values: Float64Array): Float64Array {
  if (isConstant(values)) return new Float64Array(values.length).fill(Number.NaN);
  const middle = mean(values);
  const centred = values.map((value) => value - middle);
  const length = Math.sqrt(dot(centred, centred));
  return centred.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += (a[row] as number) * (b[row] as number);
  return sum;
}
