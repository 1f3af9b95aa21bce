import { extent } from './extent';

/** Values that differ by less than this, relative to the largest, are the same: binary dust is no difference. */
const DUST = 1e-12;

/** Whether all values are the same within a relative 1e-12, missing ones skipped; true for one value, or none. */
export function isConstant(values: Float64Array): boolean {
  return isPoint(extent(values));
}

/** Whether an extent is that of a constant column. */
export function isPoint({ min, max }: { readonly min: number; readonly max: number }): boolean {
  return !(max - min > DUST * Math.max(Math.abs(min), Math.abs(max)));
}
