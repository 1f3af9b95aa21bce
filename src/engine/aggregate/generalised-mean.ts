import { extent } from '../statistics/extent';
import { meanByRow } from './mean-by-row';
import type { Parts } from './parts';

/**
 * The weighted generalised mean sum(w * z ^ p) ^ (1 / p) of the children for each zone: harmonic for -1, geometric
 * for 0. Scores above 0, or 0 too where the power is above 0. Missing as in the arithmetic mean.
 */
export function generalisedMean(parts: Parts, power: number): Float64Array {
  const { children } = parts;
  if (power === 0) {
    const logs = children.map((scores) => scores.map(Math.log));
    return meanByRow({ ...parts, children: logs }).map(Math.exp);
  }
  // Measured by the score that counts most, so that no power overflows.
  const unit = unitOf(children, power);
  const powers = children.map((scores) => scores.map((score) => (score / unit) ** power));
  return meanByRow({ ...parts, children: powers }).map((mean) => unit * mean ** (1 / power));
}

function unitOf(children: readonly Float64Array[], power: number): number {
  const extents = children.map(extent).filter(({ max }) => !Number.isNaN(max));
  const unit =
    power > 0 ? Math.max(...extents.map(({ max }) => max)) : Math.min(...extents.map(({ min }) => min));
  return unit > 0 && Number.isFinite(unit) ? unit : 1;
}
