import type { Model } from '../model/model';
import type { Grouping } from '../model/table';
import { remember, sameItems } from '../remember';
import { order } from '../statistics/order';
import { type GroupCodes, ranksInOrder, type TieRanks } from '../statistics/rank';
import { round } from '../statistics/round';
import type { AspectScores, GroupRanks, Veto } from './scorecard';

/**
 * Ranks of every aspect among all ranked zones, and of the index within the groups of each grouping the model names;
 * zones with equal scores share the better place (1, 2, 2, 4) unless the model says otherwise. A zone without a
 * score, without a group or listed as unranked has none and takes nobody's place. Scores are rounded first where the
 * model says so. Vetoes count for the index: a zone ranked last comes behind all others, one unranked stays out.
 */
export function rank(
  aspects: readonly Omit<AspectScores, 'ranks'>[],
  zones: readonly string[],
  groupings: readonly Grouping[],
  model: Model,
  vetoes: readonly Veto[] = none,
): { readonly aspects: readonly AspectScores[]; readonly groupRanks: readonly GroupRanks[] } {
  const { unranked, decimals, ties = 'competition' } = model.rank;
  const everybody: GroupCodes = { codes: new Int32Array(zones.length), count: 1 };
  const settings: Settings = { out: unrankedRows(zones, unranked), decimals, last: noRows };
  const forIndex = withVetoes(settings, vetoes);
  const ranksWithin = (scores: Float64Array, groups: GroupCodes, chosen: Settings): Float64Array => {
    const { contested, rows, behind } = contest(scores, chosen);
    const ranks = ranksInOrder(contested, rows, groups, ties);
    return behind.length === 0 ? ranks : rankBehind(ranks, { contested, rows, behind }, groups, ties);
  };
  const ranked = aspects.map((aspect, i): AspectScores => {
    return { ...aspect, ranks: ranksWithin(aspect.scores, everybody, i === 0 ? forIndex : settings) };
  });
  const index = aspects[0]?.scores ?? new Float64Array();
  const groupRanks = model.rank.groupings.flatMap((name): GroupRanks[] => {
    const grouping = groupings.find((each) => each.name === name);
    if (!grouping) return [];
    return [{ grouping: name, ranks: ranksWithin(index, codesOf(grouping.groups), forIndex) }];
  });
  return { aspects: ranked, groupRanks };
}

interface Settings {
  /** Rows that are not ranked. */
  readonly out: readonly number[];
  readonly decimals: number | null;
  /** Rows that are ranked behind all others. */
  readonly last: readonly number[];
}

interface Contest {
  /** The scores that are compared. */
  readonly contested: Float64Array;
  /** The rows that compete, best first. */
  readonly rows: Int32Array;
  /** Those of them that come behind all others are left out there and stand here, best first. */
  readonly behind: Int32Array;
}

const contest = remember(
  (scores: Float64Array, { out, decimals, last }: Settings): Contest => {
    const rounded = decimals === null ? scores : scores.map((score) => round(score, decimals));
    const contested = out.length === 0 ? rounded : rounded.slice();
    for (const row of out) contested[row] = Number.NaN;
    const rows = order(contested);
    if (last.length === 0) return { contested, rows, behind: nobody };
    const isLast = new Set(last);
    return {
      contested,
      rows: rows.filter((row) => !isLast.has(row)),
      behind: rows.filter((row) => isLast.has(row)),
    };
  },
  (a, b) => sameItems(a.out, b.out) && a.decimals === b.decimals && sameItems(a.last, b.last),
);

/** The ranks of the zones that come behind the others of their group, put among the others' ranks. */
function rankBehind(
  ranks: Float64Array,
  { contested, rows, behind }: Contest,
  groups: GroupCodes,
  tied: TieRanks,
): Float64Array {
  const ahead = new Float64Array(groups.count);
  for (const row of rows) {
    const group = groups.codes[row] as number;
    if (group < 0) continue;
    const places = tied === 'dense' ? (ranks[row] as number) : (ahead[group] as number) + 1;
    ahead[group] = Math.max(ahead[group] as number, places);
  }
  const among = ranksInOrder(contested, behind, groups, tied);
  return ranks.map((rank, row) =>
    Number.isNaN(among[row] as number)
      ? rank
      : (among[row] as number) + (ahead[groups.codes[row] as number] as number),
  );
}

/** The settings of the index: an unranked zone is out, and that outweighs being last. */
function withVetoes(settings: Settings, vetoes: readonly Veto[]): Settings {
  if (vetoes.length === 0) return settings;
  const rowsWith = (effect: Veto['effect']) =>
    vetoes.filter((veto) => veto.effect === effect).map(({ row }) => row);
  return { ...settings, out: [...settings.out, ...rowsWith('unranked')], last: rowsWith('last') };
}

const none: readonly Veto[] = [];
const nobody = new Int32Array();
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
