import type { Scorecard } from '../score/scorecard';
import { mean } from '../statistics/mean';
import { rank } from '../statistics/rank';

/** What a zone is held against. */
export type Reference =
  /** The mean of its group in the first grouping ranked, or of all zones. */
  | { readonly kind: 'mean'; readonly group: string | null }
  /** The zone ranked first, or ranked next above. */
  | { readonly kind: 'best' | 'next'; readonly zone: string };

/** One indicator of a zone held against a reference. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly reference: number;
  /** Score less reference. */
  readonly difference: number;
  /** Difference times effective weight: points of the index, exactly so under arithmetic means without gaps. */
  readonly points: number;
  /** Place of the score among all zones. */
  readonly rank: number;
}

/** A zone held against one reference. */
export interface Strengths {
  readonly zone: string;
  readonly reference: Reference;
  /** Above the reference, the most points first. */
  readonly strengths: readonly Standing[];
  /** Below the reference, the most points lost first. */
  readonly weaknesses: readonly Standing[];
}

/**
 * Where a zone, by its row, is strong and weak: against the mean of its group, the zone ranked first and the one ranked
 * next above it. A zone that is first has no such zone; indicators without weight, or that either lacks, are left out.
 */
export function strengths(scorecard: Scorecard, row: number): readonly Strengths[] {
  const group = groupOf(scorecard, row);
  const best = rowOfRank(scorecard, 1);
  const next = nextAbove(scorecard, row);
  const against = (reference: Reference, of: (scores: Float64Array) => number) =>
    compareWith(scorecard, row, reference, of);
  const against1 = (kind: 'best' | 'next', other: number) =>
    against({ kind, zone: scorecard.zones[other] ?? '' }, (scores) => scores[other] ?? Number.NaN);
  return [
    against({ kind: 'mean', group: group?.name ?? null }, (scores) =>
      mean(group ? scores.filter((_, other) => group.has(other)) : scores),
    ),
    ...(best === undefined || scorecard.ranks[row] === 1 ? [] : [against1('best', best)]),
    ...(next === undefined ? [] : [against1('next', next)]),
  ];
}

function compareWith(
  { zones, normalised, shares, model }: Scorecard,
  row: number,
  reference: Reference,
  of: (scores: Float64Array) => number,
): Strengths {
  const weights = new Map(shares.map(({ kind, id, effective }) => [`${kind} ${id}`, effective]));
  const standings = normalised.columns.flatMap(({ id, values }, i): Standing[] => {
    const score = values[row] ?? Number.NaN;
    const other = of(values);
    const weight = weights.get(`indicator ${id}`) ?? 0;
    if (weight === 0 || Number.isNaN(score - other)) return [];
    const difference = score - other;
    const place = rank(values)[row] ?? Number.NaN;
    const name = model.indicators[i]?.name ?? id;
    return [{ id, name, score, reference: other, difference, points: weight * difference, rank: place }];
  });
  const by = (sign: 1 | -1) =>
    standings.filter(({ points }) => sign * points > 0).sort((a, b) => sign * (b.points - a.points));
  return { zone: zones[row] ?? '', reference, strengths: by(1), weaknesses: by(-1) };
}

/** The zones of a zone's group in the first grouping the model ranks in, or null. */
function groupOf(
  { groupings, model }: Scorecard,
  row: number,
): { readonly name: string; readonly has: (row: number) => boolean } | null {
  const grouping = groupings.find(({ name }) => name === model.rank.groupings[0]);
  const name = grouping?.groups[row] ?? '';
  return grouping && name !== '' ? { name, has: (other) => grouping.groups[other] === name } : null;
}

function rowOfRank({ ranks }: Scorecard, wanted: number): number | undefined {
  const row = ranks.indexOf(wanted);
  return row < 0 ? undefined : row;
}

/** The zone with the lowest index above a zone's own; undefined where none is above or it is not ranked. */
function nextAbove({ ranks }: Scorecard, row: number): number | undefined {
  const own = ranks[row] ?? Number.NaN;
  let next: number | undefined;
  ranks.forEach((place, other) => {
    if (place < own && (next === undefined || place > (ranks[next] as number))) next = other;
  });
  return next;
}
