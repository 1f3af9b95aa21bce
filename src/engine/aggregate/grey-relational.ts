import type { Aggregate } from '../model/model';
import type { Workings } from '../score/scorecard';
import { extent } from '../statistics/extent';
import { meanByRow } from './mean-by-row';
import { endsOf, type Parts, type Range } from './parts';

/**
 * The grey relational grade of each zone to the best scores, 0 to 1: the weighted mean of its coefficients
 * (dmin + rho * dmax) / (d + rho * dmax), with the smallest and largest distance over all zones and children. Every
 * coefficient is 1 where no zone is at a distance. A missing child is left out and the weights of the others rescaled.
 *
 * Source: Deng (1989), Introduction to Grey System Theory, The Journal of Grey System.
 */
export function greyRelational(
  parts: Parts,
  { rho, ideal }: Extract<Aggregate, { method: 'grey-relational' }>,
  range: Range,
): { readonly scores: Float64Array; readonly workings: Workings } {
  const { best } = endsOf(parts.children, ideal, range);
  const distances = parts.children.map((scores, child) =>
    scores.map((score) => Math.abs((best[child] as number) - score)),
  );
  const extents = distances.map(extent).filter(({ min }) => !Number.isNaN(min));
  const smallest = Math.min(...extents.map(({ min }) => min));
  const largest = Math.max(...extents.map(({ max }) => max));
  const coefficients = distances.map((distance) =>
    distance.map((each) => (largest === 0 ? each + 1 : (smallest + rho * largest) / (each + rho * largest))),
  );
  const scores = meanByRow({ ...parts, children: coefficients });
  return {
    scores,
    workings: {
      byZone: { grade: scores },
      byChild: { distance: distances, coefficient: coefficients },
      overall: { smallestDistance: smallest, largestDistance: largest },
    },
  };
}
