import { order } from './order';

/** Scores this close, relative to the larger, are equal: 0.1 + 0.2 ties with 0.3. */
const TIE_TOLERANCE = 1e-12;

/** Whether two values share a rank: they differ by no more than a relative 1e-12. */
export function ties(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TIE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** A group for every row: 0 to count - 1, or -1 for none. */
export interface GroupCodes {
  readonly codes: Int32Array;
  readonly count: number;
}

/** What rank equal values share: 1, 2, 2, 4 or 1, 2, 2, 3 or 1, 2.5, 2.5, 4. */
export type TieRanks = 'competition' | 'dense' | 'average';

/**
 * Ranks, 1 for the largest; NaN for a missing value. A value ties with the first, and so the best, of its run,
 * within a relative 1e-12.
 */
export function rank(values: Float64Array, tied: TieRanks = 'competition'): Float64Array {
  return ranksInOrder(values, order(values), { codes: new Int32Array(values.length), count: 1 }, tied);
}

/** Ranks within groups, given the `order` of the values; NaN for a row that is not in it or has no group. */
export function ranksInOrder(
  values: Float64Array,
  rows: Int32Array,
  groups: GroupCodes,
  tied: TieRanks = 'competition',
): Float64Array {
  const ranks = competitionRanks(values, rows, groups);
  return tied === 'competition' ? ranks : withoutGaps(ranks, rows, groups, tied);
}

function competitionRanks(values: Float64Array, rows: Int32Array, groups: GroupCodes): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const seen = new Int32Array(groups.count);
  const head = new Float64Array(groups.count);
  const headRank = new Int32Array(groups.count);
  const { codes } = groups;
  // An index, not for-of: the iterator of a typed array is slower.
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const group = codes[row] as number;
    if (group < 0) continue;
    const value = values[row] as number;
    const place = (seen[group] as number) + 1;
    seen[group] = place;
    if (place === 1 || !ties(head[group] as number, value)) {
      head[group] = value;
      headRank[group] = place;
    }
    ranks[row] = headRank[group] as number;
  }
  return ranks;
}

/** Competition ranks turned into dense or average ones, in place. */
function withoutGaps(
  ranks: Float64Array,
  rows: Int32Array,
  { codes, count }: GroupCodes,
  tied: 'dense' | 'average',
): Float64Array {
  const inGroup = Array.from({ length: count }, (): number[] => []);
  for (const row of rows) inGroup[codes[row] as number]?.push(row);
  for (const members of inGroup) {
    for (let start = 0, dense = 1; start < members.length; dense++) {
      const shared = ranks[members[start] as number] as number;
      let end = start;
      while (end < members.length && ranks[members[end] as number] === shared) end++;
      const value = tied === 'dense' ? dense : shared + (end - start - 1) / 2;
      for (const row of members.slice(start, end)) ranks[row] = value;
      start = end;
    }
  }
  return ranks;
}
