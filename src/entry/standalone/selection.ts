import type { Rect } from '../../workbook/port';
import { type Axis, moved } from './axis';

/** A selected rectangle: from the cell where it began to the active cell where it ends. */
export interface Selection {
  readonly anchor: CellPlace;
  readonly active: CellPlace;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export const firstCell: Selection = { anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } };

/** Whether more was selected than one cell, which may be a merged one. */
export function isRange({ anchor, active }: Selection): boolean {
  return anchor.row !== active.row || anchor.column !== active.column;
}

/** The rectangle of a selection, widened over every merged area it touches. */
export function selectedRect({ anchor, active }: Selection, merges: readonly Rect[]): Rect {
  let rect: Rect = {
    top: Math.min(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    bottom: Math.max(anchor.row, active.row),
    right: Math.max(anchor.column, active.column),
  };
  for (let before: Rect | null = null; before !== rect; ) {
    before = rect;
    for (const merge of merges) if (touches(rect, merge) && !covers(rect, merge)) rect = union(rect, merge);
  }
  return rect;
}

export function touches(a: Rect, b: Rect): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

function covers(a: Rect, b: Rect): boolean {
  return a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right;
}

function union(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What navigation needs to know of a sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Rect[];
  /** The end of the used range. */
  readonly last: CellPlace;
  /** Rows on a page. */
  readonly page: number;
}

/** The selection after a key of a spreadsheet's navigation; null for any other key. Shift extends it. */
export function afterKey(
  selection: Selection,
  event: {
    readonly key: string;
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
  },
  ground: Ground,
): Selection | null {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === 'a') {
    return { anchor: firstCell.anchor, active: ground.last };
  }
  const active = destination(selection.active, event.key, command, ground);
  if (!active) return null;
  return event.shiftKey ? { ...selection, active } : { anchor: active, active };
}

function destination(from: CellPlace, key: string, command: boolean, ground: Ground): CellPlace | null {
  const { rows, columns, last, page } = ground;
  const area = ground.merges.find((merge) => contains(merge, from.row, from.column));
  const row = (start: number, step: number) => ({ ...from, row: moved(rows, start, step) });
  const column = (start: number, step: number) => ({ ...from, column: moved(columns, start, step) });
  switch (key) {
    case 'ArrowUp':
      return command ? { ...from, row: 0 } : row(area?.top ?? from.row, -1);
    case 'ArrowDown':
      return command ? { ...from, row: last.row } : row(area?.bottom ?? from.row, 1);
    case 'ArrowLeft':
      return command ? { ...from, column: 0 } : column(area?.left ?? from.column, -1);
    case 'ArrowRight':
      return command ? { ...from, column: last.column } : column(area?.right ?? from.column, 1);
    case 'PageUp':
      return row(from.row, -page);
    case 'PageDown':
      return row(from.row, page);
    case 'Home':
      return command ? firstCell.active : { ...from, column: 0 };
    case 'End':
      return command ? last : { ...from, column: last.column };
    default:
      return null;
  }
}
