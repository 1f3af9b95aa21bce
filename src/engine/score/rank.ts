import type { Model } from '../model/model';
import type { Grouping } from '../model/table';
import { remember } from '../remember';
import { order } from '../statistics/order';
import { type GroupCodes, ranksInOrder } from '../statistics/rank';
import { round } from '../statistics/round';
import type { AspectScores, GroupRanks } from './scorecard';

/**
 * Competition ranks (1, 2, 2, 4) of every aspect among all ranked zones, and of the index within the groups of
 * each grouping the model names. A zone without a score, without a group or listed as unranked has none and takes
 * nobody's place. Scores are rounded first where the model says so.
 */
export function rank(
  aspects: readonly Omit<AspectScores, 'ranks'>[],
  zones: readonly string[],
  groupings: readonly Grouping[],
  model: Model,
): { readonly aspects: readonly AspectScores[]; readonly groupRanks: readonly GroupRanks[] } {
  const { unranked, decimals } = model.rank;
  const everybody: GroupCodes = { codes: new Int32Array(zones.length), count: 1 };
  const settings: Settings = { out: unrankedRows(zones, unranked), decimals };
  const ranked = aspects.map((aspect): AspectScores => {
    const { contested, rows } = contest(aspect.scores, settings);
    return { ...aspect, ranks: ranksInOrder(contested, rows, everybody) };
  });
  const index = contest(aspects[0]?.scores ?? new Float64Array(), settings);
  const groupRanks = model.rank.groupings.flatMap((name): GroupRanks[] => {
    const grouping = groupings.find((each) => each.name === name);
    if (!grouping) return [];
    return [{ grouping: name, ranks: ranksInOrder(index.contested, index.rows, codesOf(grouping.groups)) }];
  });
  return { aspects: ranked, groupRanks };
}

interface Settings {
  /** Rows that are not ranked. */
  readonly out: readonly number[];
  readonly decimals: number | null;
}

/** The scores that are compared, and the rows that compete, best first. */
const contest = remember(
  (scores: Float64Array, { out, decimals }: Settings) => {
    const contested = decimals === null ? scores : scores.map((score) => round(score, decimals));
    if (out.length === 0) return { contested, rows: order(contested) };
    const others = contested.slice();
    for (const row of out) others[row] = Number.NaN;
    return { contested: others, rows: order(others) };
  },
  (a, b) => a.out === b.out && a.decimals === b.decimals,
);

const noRows: readonly number[] = [];

const unrankedRows = remember((zones: readonly string[], unranked: readonly string[]): readonly number[] => {
  if (unranked.length === 0) return noRows;
  const names = new Set(unranked);
  return zones.flatMap((zone, row) => (names.has(zone) ? [row] : []));
});

const codesOf = remember((groups: readonly string[]): GroupCodes => {
  const known = new Map<string, number>();
  const codes = Int32Array.from(groups, (group) => {
    if (group === '') return -1;
    const code = known.get(group) ?? known.size;
    known.set(group, code);
    return code;
  });
  return { codes, count: known.size };
});
