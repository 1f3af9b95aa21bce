import { toShares } from './to-shares';

/**
 * Budget allocation weights: every expert's points as shares of that expert's sum, averaged over the experts, so that
 * all have the same say however many points they gave out. `points` has a row for each expert.
 *
 * Source: OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 6.
 */
export function budgetAllocation(points: readonly (readonly number[])[]): readonly number[] {
  const shares = points.map(toShares);
  return (points[0] ?? []).map(
    (_, i) => shares.reduce((sum, each) => sum + (each[i] ?? 0), 0) / shares.length,
  );
}
