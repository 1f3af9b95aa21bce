import { extent } from '../statistics/extent';
import { completeRows } from './complete-rows';
import { type Found, firstBelow } from './found';

/**
 * MEREC weights: importance the sum over the zones of how much a zone's performance changes when the column is
 * removed. Columns are values, better when higher or lower as `lower` says, scaled by its own ratio (min / x, or x / max
 * where lower is better); performance is ln(1 + mean of |ln ratio|). Refuses values of 0 or less. Over the zones that
 * have all columns.
 *
 * Source: Keshavarz-Ghorabaee et al. (2021), Symmetry.
 */
export function merecWeights(columns: readonly Float64Array[], lower: readonly boolean[]): Found {
  const refused = firstBelow(columns, 'zero-itself');
  if (refused) return { refused };
  const logs = completeRows(columns).map((values, j) => {
    const { min, max } = extent(values);
    return values.map((value) => Math.abs(Math.log(lower[j] ? value / max : min / value)));
  });
  const effect = logs.map(() => 0);
  const count = logs.length;
  for (let row = 0; row < (logs[0]?.length ?? 0); row++) {
    const sum = logs.reduce((total, column) => total + (column[row] as number), 0);
    const whole = Math.log1p(sum / count);
    logs.forEach((column, j) => {
      const without = Math.log1p((sum - (column[row] as number)) / count);
      effect[j] = (effect[j] as number) + Math.abs(without - whole);
    });
  }
  return { importance: effect, statistics: { 'removal-effect': effect } };
}
