/** Groups written once, on the first row of their block, with blanks below: “outline” style without merged cells. */
import type { SheetGrid } from './sheet-grid';
import { columnsOf, span, textAt, textThrough } from './sheet-grid';
import { compact, rowWord } from './words';

export interface Outline {
  /** The group of each row, in the order given; '' where a block of an outer column begins without one. */
  readonly groups: readonly string[];
  /** The rows that were blank and took the group above. */
  readonly carried: readonly number[];
  /** The rows on which a group begins, those of outer columns among them. */
  readonly starts: ReadonlySet<number>;
}

/**
 * The groups of a column written in outline, or null where it is not: the first row must have a group, some row none, and
 * no group may come again unless a block of an outer column (`starts`) began in between.
 */
export function readOutline(
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
  starts: ReadonlySet<number>,
): Outline | null {
  const groups: string[] = [];
  const carried: number[] = [];
  const own = new Set(starts);
  const seen = new Set<string>();
  let group = '';
  const wanted = new Set(rows);
  for (const row of span(rows[0] === undefined ? 0 : headed(grid, rows[0], column), rows.at(-1) ?? -1)) {
    const isZone = wanted.has(row);
    if (!isZone && !isSubtotal(grid, row, column)) continue;
    const text = textThrough(grid, row, column);
    if (starts.has(row)) {
      seen.clear();
      group = '';
    }
    if (text !== '') {
      if (seen.has(compact(text))) return null;
      seen.add(compact(text));
      own.add(row);
      group = text;
    } else if (group !== '' && isZone) carried.push(row);
    if (isZone) groups.push(group);
  }
  const isOutline = carried.length > 0 && groups[0] !== '' && new Set(groups).size >= 2;
  return isOutline ? { groups, carried, starts: own } : null;
}

/** The row of the subtotal right above a first zone, which may carry the group; else the zone's own. */
function headed(grid: SheetGrid, row: number, column: number): number {
  return isSubtotal(grid, row - 1, column) ? row - 1 : row;
}

/** Whether a row heads its block with a subtotal: a group, and 小计 right of it. */
function isSubtotal(grid: SheetGrid, row: number, column: number): boolean {
  const own = textThrough(grid, row, column);
  if (own === '' || rowWord(own) !== null) return false;
  const right = columnsOf(grid, row, { left: column + 1, right: grid.extent.right }, 'text');
  return right.some((each) => rowWord(textAt(grid, row, each)) === 'subtotal');
}
