import type { Workings } from '../score/scorecard';
import { rank } from '../statistics/rank';
import { meanByRow } from './mean-by-row';
import { countPresent, type Parts } from './parts';

/**
 * The weighted mean, for each zone, of the number of zones that are behind it in a child, a tie counting half: 0 to
 * n - 1. A missing child is left out and the weights of the others rescaled; a child that only some zones have counts
 * as if all n had it.
 */
export function borda(parts: Parts): { readonly scores: Float64Array; readonly workings: Workings } {
  const zones = countPresent(meanByRow(parts));
  const points = parts.children.map((scores) => {
    const count = countPresent(scores);
    const factor = count > 1 ? (zones - 1) / (count - 1) : 0;
    const lone = count > 1 ? 0 : (zones - 1) / 2;
    return rank(scores, 'average').map((place) => factor * (count - place) + lone);
  });
  const scores = meanByRow({ ...parts, children: points });
  return { scores, workings: { byZone: { points: scores }, byChild: { points }, overall: {} } };
}
