import type { Scorecard } from '../score/scorecard';

/** A number before and after; NaN where there is none. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What became of one zone. */
export interface ZoneMove {
  /** The zone's row in both scorecards. */
  readonly row: number;
  readonly zone: string;
  readonly index: BeforeAfter;
  readonly rank: BeforeAfter;
  /** One for each ranked grouping; `group` is '' where the zone has none. */
  readonly groups: readonly {
    readonly grouping: string;
    readonly group: string;
    readonly rank: BeforeAfter;
  }[];
  /** Depth-first, the index left out. */
  readonly aspects: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: BeforeAfter;
    readonly rank: BeforeAfter;
  }[];
}

/** Every zone before and after, in the table's order. Both scorecards are of the same zones and aspects. */
export function compare(before: Scorecard, after: Scorecard): readonly ZoneMove[] {
  return before.zones.map((_, row) => moveOf(before, after, row));
}

/** One zone before and after. */
export function moveOf(before: Scorecard, after: Scorecard, row: number): ZoneMove {
  const zone = before.zones[row];
  if (zone === undefined || zone !== after.zones[row])
    throw new Error('The scorecards are not of the same zones.');
  const pair = (a: Float64Array | undefined, b: Float64Array | undefined): BeforeAfter => ({
    before: a?.[row] ?? Number.NaN,
    after: b?.[row] ?? Number.NaN,
  });
  return {
    row,
    zone,
    index: pair(before.index, after.index),
    rank: pair(before.ranks, after.ranks),
    groups: before.groupRanks.map(({ grouping, ranks }, i) => ({
      grouping,
      group: before.groupings.find(({ name }) => name === grouping)?.groups[row] ?? '',
      rank: pair(ranks, after.groupRanks[i]?.ranks),
    })),
    aspects: before.aspects.slice(1).map(({ id, name, scores, ranks }, i) => ({
      id,
      name,
      score: pair(scores, after.aspects[i + 1]?.scores),
      rank: pair(ranks, after.aspects[i + 1]?.ranks),
    })),
  };
}

/** Whether a zone's overall place changed, or it gained or lost one. */
export function placeChanged({ rank }: ZoneMove): boolean {
  return !Object.is(rank.before, rank.after);
}

/** Who changed sides with a zone. */
export interface Passings {
  /** Zones that were ahead or level and are now behind, in the order of their present ranks. */
  readonly passed: readonly string[];
  /** Zones that were behind or level and are now ahead, in the order of their present ranks. */
  readonly passedBy: readonly string[];
}

/** The zones a zone passed and those that passed it, among the ranked; none for a zone that is not ranked both times. */
export function passings(before: Scorecard, after: Scorecard, zone: string): Passings {
  const row = before.zones.indexOf(zone);
  const side = ({ ranks }: Scorecard, other: number): number =>
    Math.sign((ranks[other] ?? Number.NaN) - (ranks[row] ?? Number.NaN));
  const rows = before.zones.map((_, other) => other);
  const named = (chosen: readonly number[]): readonly string[] =>
    chosen
      .toSorted((a, b) => (after.ranks[a] ?? 0) - (after.ranks[b] ?? 0))
      .map((other) => before.zones[other] ?? '');
  return {
    passed: named(rows.filter((other) => side(before, other) <= 0 && side(after, other) > 0)),
    passedBy: named(rows.filter((other) => side(before, other) >= 0 && side(after, other) < 0)),
  };
}
