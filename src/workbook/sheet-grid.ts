/** The cells of a sheet by what each is, with merged areas seen through. Rows and columns are sheet coordinates from 0. */
import type { Reading } from './parse-number';
import { dateText, readCell } from './parse-number';
import type { CellValue, Rect, SheetCells } from './port';
import { tidy } from './words';

/** What a cell is to the finder: errors count as missing, booleans as text. */
export type CellKind = 'blank' | 'number' | 'missing' | 'text' | 'date';

const kindCodes: readonly CellKind[] = ['blank', 'number', 'missing', 'text', 'date'];

export interface SheetGrid {
  readonly cells: SheetCells;
  /** The rectangle the cells cover. */
  readonly extent: Rect;
  /** Codes of CellKind, row by row. */
  readonly kinds: Uint8Array;
  /** The top left cell of the merged area over a cell, by `cellKey`. */
  readonly origins: ReadonlyMap<number, Rect>;
}

const codeOf: Record<Reading['kind'], number> = {
  blank: 0,
  number: 1,
  'number-text': 1,
  'percent-text': 1,
  missing: 2,
  error: 2,
  text: 3,
  date: 4,
};

/** Grids already made: finding and reading ask for the same sheets, and again after every overrule. */
const grids = new WeakMap<SheetCells, SheetGrid>();

/** The grid of a sheet; the same one for the same cells. */
export function sheetGrid(cells: SheetCells): SheetGrid {
  const grid = grids.get(cells) ?? makeGrid(cells);
  grids.set(cells, grid);
  return grid;
}

function makeGrid(cells: SheetCells): SheetGrid {
  const width = cells.values[0]?.length ?? 0;
  const kinds = new Uint8Array(cells.values.length * width);
  cells.values.forEach((row, r) => {
    const formats = cells.formats[r];
    row.forEach((value, c) => {
      if (value === null) return;
      const format = formats?.[c] ?? 'General';
      const plain = typeof value === 'number' && format === 'General';
      kinds[r * width + c] = plain ? codeOf.number : codeOf[readCell(value, format).kind];
    });
  });
  const extent = {
    top: cells.top,
    left: cells.left,
    bottom: cells.top + cells.values.length - 1,
    right: cells.left + width - 1,
  };
  return { cells, extent, kinds, origins: mergeOrigins(cells.merges, extent) };
}

function mergeOrigins(merges: readonly Rect[], extent: Rect): Map<number, Rect> {
  const origins = new Map<number, Rect>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, extent.bottom); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, extent.right); column++) {
        origins.set(cellKey(row, column), merge);
      }
    }
  }
  return origins;
}

/** One number for a cell. */
function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}

/** The stored value of a cell, null outside the sheet. */
export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.cells.values[row - grid.cells.top]?.[column - grid.cells.left] ?? null;
}

/** What a cell is. */
export function kindAt(grid: SheetGrid, row: number, column: number): CellKind {
  const { top, left, bottom, right } = grid.extent;
  if (row < top || row > bottom || column < left || column > right) return 'blank';
  return kindCodes[grid.kinds[(row - top) * (right - left + 1) + column - left] ?? 0] ?? 'blank';
}

/** What a cell says, with its number format. */
export function readingAt(grid: SheetGrid, row: number, column: number): Reading {
  const { values, formats, top, left } = grid.cells;
  return readCell(
    values[row - top]?.[column - left] ?? null,
    formats[row - top]?.[column - left] ?? 'General',
  );
}

/** The text of a cell on one line, '' for a blank one. */
export function textAt(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'number')
    return kindAt(grid, row, column) === 'date' ? dateText(value) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.error;
}

/** The text of a cell, or of the merged area it lies in. */
export function textThrough(grid: SheetGrid, row: number, column: number): string {
  const area = grid.origins.get(cellKey(row, column));
  return area ? textAt(grid, area.top, area.left) : textAt(grid, row, column);
}

/** The merged area over a cell, or undefined. */
export function mergeAt(grid: SheetGrid, row: number, column: number): Rect | undefined {
  return grid.origins.get(cellKey(row, column));
}

/** The columns from `left` to `right` whose cell in this row is of one of the kinds. */
export function columnsOf(
  grid: SheetGrid,
  row: number,
  span: { readonly left: number; readonly right: number },
  ...wanted: readonly CellKind[]
): number[] {
  const columns: number[] = [];
  for (let column = span.left; column <= span.right; column++) {
    if (wanted.includes(kindAt(grid, row, column))) columns.push(column);
  }
  return columns;
}

/** Whether nothing stands in this row of the span. */
export function isBlankRow(grid: SheetGrid, row: number, span: { left: number; right: number }): boolean {
  for (let column = span.left; column <= span.right; column++) {
    if (kindAt(grid, row, column) !== 'blank') return false;
  }
  return true;
}

/** Whole numbers from `first` to `last`. */
export function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
