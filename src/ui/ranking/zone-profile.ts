import type { Scorecard } from '../../engine/score/scorecard';

/** How a zone stands in one indicator. */
export interface Standing {
  readonly indicator: string;
  readonly score: number;
  /** Competition rank of the score among all zones that have one. */
  readonly rank: number;
  readonly of: number;
}

/** A zone's indicators with a score, the best standing first. */
export function standings(scorecard: Scorecard, zone: string): readonly Standing[] {
  const row = scorecard.zones.indexOf(zone);
  return scorecard.normalised.columns
    .flatMap(({ id, values }): Standing[] => {
      const score = values[row] ?? Number.NaN;
      if (Number.isNaN(score)) return [];
      let [better, of] = [0, 0];
      for (const other of values) {
        if (other > score) better += 1;
        if (!Number.isNaN(other)) of += 1;
      }
      return [{ indicator: id, score, rank: better + 1, of }];
    })
    .sort((a, b) => a.rank / a.of - b.rank / b.of);
}

/** The best and the worst standings, at most `most` each, none in both. */
export function extremes(
  all: readonly Standing[],
  most: number,
): { readonly best: readonly Standing[]; readonly worst: readonly Standing[] } {
  const each = Math.min(most, Math.floor(all.length / 2));
  return { best: all.slice(0, each), worst: all.slice(all.length - each).reverse() };
}

/** How many zones have a rank among these. */
export function rankedCount(ranks: Float64Array): number {
  return ranks.reduce((count, rank) => (Number.isNaN(rank) ? count : count + 1), 0);
}
