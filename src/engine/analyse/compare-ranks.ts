import type { Scorecard } from '../score/scorecard';
import { type Correlation, correlate } from '../statistics/correlate';

/** How far the overall ranks of two scorecards of the same zones differ, over the zones that both rank. */
export interface RankComparison {
  /** Zones that both rank. */
  readonly n: number;
  /** Zones whose rank differs. */
  readonly moved: number;
  /** Mean of the places moved, zones that stay included; NaN where there are none. */
  readonly mean: number;
  /** Most places moved by one zone; NaN where there are none. */
  readonly most: number;
  /** Correlations of the ranks. */
  readonly spearman: Correlation;
  readonly kendall: Correlation;
  /** The zones whose rank differs, those that move most first. */
  readonly zones: readonly RankMove[];
}

/** One zone's ranks. */
export interface RankMove {
  readonly zone: string;
  readonly before: number;
  readonly after: number;
}

/** The overall ranks of two scorecards held against each other, of the same zones in the same order. */
export function compareRanks(before: Scorecard, after: Scorecard): RankComparison {
  if (before.zones.some((zone, row) => zone !== after.zones[row]))
    throw new Error('The scorecards are not of the same zones.');
  const moves = before.zones
    .map((zone, row) => ({ zone, before: before.ranks[row] as number, after: after.ranks[row] as number }))
    .filter((move) => !Number.isNaN(move.before - move.after));
  const places = moves.map(placesOf);
  const zones = moves.filter((move) => placesOf(move) > 0).sort((a, b) => placesOf(b) - placesOf(a));
  const of = (method: 'spearman' | 'kendall') => correlate(before.ranks, after.ranks, method);
  return {
    n: moves.length,
    moved: zones.length,
    mean: places.reduce((sum, each) => sum + each, 0) / moves.length,
    most: moves.length === 0 ? Number.NaN : Math.max(0, ...zones.slice(0, 1).map(placesOf)),
    spearman: of('spearman'),
    kendall: of('kendall'),
    zones,
  };
}

function placesOf({ before, after }: RankMove): number {
  return Math.abs(before - after);
}
