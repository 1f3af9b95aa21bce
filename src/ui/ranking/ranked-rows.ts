import type { AspectScores, Scorecard } from '../../engine/score/scorecard';
import type { View } from '../../session/state';
import { plainText } from '../plain-text';

/** One line of the ranking as it is shown. */
export interface RankedRow {
  readonly zone: string;
  /** Among the zones shown by the group filter; NaN where the zone is not ranked. */
  readonly rank: number;
  readonly score: number;
  /** Length of the bar, 0 to 1: the score between the lowest (or 0) and the highest of all zones. */
  readonly bar: number;
  /** Places gained since the baseline, negative for lost; 0 where either has no rank. */
  readonly places: number;
  /** The zone's group in the first grouping, '' for none. */
  readonly group: string;
}

export type RankedBy = Pick<View, 'aspect' | 'group' | 'search'>;

/**
 * The lines of the ranking: by an aspect or the index, within a group or among all, narrowed by a search. Best first;
 * zones without a rank come last, in the table's order.
 */
export function rankedRows(
  scorecard: Scorecard,
  baseline: Scorecard | null,
  { aspect, group, search }: RankedBy,
): readonly RankedRow[] {
  const now = scoresBy(scorecard, aspect);
  const before = baseline && scoresBy(baseline, aspect);
  if (!now) return [];
  const ranks = placesAmong(scorecard, now, group);
  const past = before && baseline ? placesAmong(baseline, before, group) : new Map<string, number>();
  const length = barLength(now.scores);
  const groups = scorecard.groupings[0]?.groups ?? [];
  const wanted = plainText(search);
  return scorecard.zones
    .flatMap((zone, row): RankedRow[] => {
      const rank = ranks.get(zone);
      if (rank === undefined || !plainText(zone).includes(wanted)) return [];
      const score = now.scores[row] ?? Number.NaN;
      const places = (past.get(zone) ?? Number.NaN) - rank;
      return [{ zone, rank, score, bar: length(score), places: places || 0, group: groups[row] ?? '' }];
    })
    .sort((a, b) => (a.rank || Number.POSITIVE_INFINITY) - (b.rank || Number.POSITIVE_INFINITY) || 0);
}

/** The scores and ranks of an aspect; of the index for null; undefined where the scorecard has no such aspect. */
export function scoresBy(scorecard: Scorecard, aspect: string | null): AspectScores | undefined {
  return aspect === null ? scorecard.aspects[0] : scorecard.aspects.find(({ id }) => id === aspect);
}

/** Competition ranks by zone among the members of a group, or of all: NaN for a zone that is not ranked. */
function placesAmong(
  scorecard: Scorecard,
  { ranks }: AspectScores,
  group: View['group'],
): ReadonlyMap<string, number> {
  const groups = group && scorecard.groupings.find(({ name }) => name === group.grouping)?.groups;
  const rows = scorecard.zones.flatMap((_, row) =>
    group === null || groups?.[row] === group.group ? [row] : [],
  );
  if (group === null)
    return new Map(rows.map((row) => [scorecard.zones[row] ?? '', ranks[row] ?? Number.NaN]));
  const sorted = rows.map((row) => ranks[row] ?? Number.NaN).filter((rank) => !Number.isNaN(rank));
  sorted.sort((a, b) => a - b);
  const first = new Map<number, number>();
  sorted.forEach((rank, at) => {
    if (!first.has(rank)) first.set(rank, at + 1);
  });
  return new Map(
    rows.map((row) => [scorecard.zones[row] ?? '', first.get(ranks[row] ?? Number.NaN) ?? Number.NaN]),
  );
}

function barLength(scores: Float64Array): (score: number) => number {
  let [low, high] = [0, 0];
  for (const score of scores) {
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return (score) => (high > low && !Number.isNaN(score) ? (score - low) / (high - low) : 0);
}
