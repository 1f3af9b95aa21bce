/** How one sheet is laid out on the screen. */
import type { Language } from '../../i18n/messages';
import type { Rect, SheetCells, SheetContent, StyleName } from '../../workbook/port';
import { type Axis, axis, startOf } from './axis';
import { type Dates, showCell } from './number-format';

export const rowHeight = 24;
export const headerHeight = 24;
/** Of a wrapped text. */
export const lineHeight = 17;
const mostLines = 8;
const spare = { rows: 20, columns: 4 };
const atLeast = { rows: 40, columns: 14 };
const width = {
  least: 56,
  most: 260,
  perCharacter: 7.2,
  perBoldCharacter: 7.8,
  padding: 18,
  sampledRows: 300,
};

/**
 * Rows of a sheet with some empty ones below the used range; hidden ones have no height. Rows of ours are as high as
 * their wrapped texts need.
 */
export function rowAxis(cells: SheetCells, content: SheetContent | null, columns: Axis): Axis {
  const hidden = new Set(cells.hiddenRows);
  const count = Math.max(cells.values.length + spare.rows, atLeast.rows);
  return axis(count, (row) => (hidden.has(row) ? 0 : wrappedHeight(content, row, columns)));
}

function wrappedHeight(content: SheetContent | null, row: number, columns: Axis): number {
  let lines = 1;
  content?.rows[row]?.forEach((cell, column) => {
    if (typeof cell?.value !== 'string' || (cell.style !== 'header' && cell.style !== 'wrapped')) return;
    const merge = content.merges?.find(({ top, left }) => top === row && left === column);
    const room = startOf(columns, (merge?.right ?? column) + 1) - startOf(columns, column) - width.padding;
    lines = Math.max(lines, linesOf(cell.value, room));
  });
  return lines === 1 ? rowHeight : Math.min(lines, mostLines) * lineHeight + 8;
}

/** How many lines a text takes, broken between words and between Chinese characters. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.split(/(?<=\s)|(?=[\u2e80-\uffef])/)) {
    const length = displayLength(piece) * width.perBoldCharacter;
    if (used > 0 && used + length > room) {
      lines += 1;
      used = 0;
    }
    used += length;
  }
  return lines;
}

/** Columns of a sheet, as wide as we wrote them, else as their contents need; hidden ones have no width. */
export function columnAxis(
  cells: SheetCells,
  content: SheetContent | null,
  dates: Dates,
  language: Language,
): Axis {
  const hidden = new Set(cells.hiddenColumns);
  const used = cells.values[0]?.length ?? 0;
  const count = Math.max(used + spare.columns, atLeast.columns);
  const merged = new Set(cells.merges.map((merge) => merge.top * 16384 + merge.left));
  return axis(count, (column) => {
    if (hidden.has(column)) return 0;
    const given = content?.widths[column];
    const characters = given ?? widest(cells, column, merged, dates, language);
    const pixels = characters * width.perCharacter + width.padding;
    return Math.round(Math.min(Math.max(pixels, width.least), given === undefined ? width.most : 600));
  });
}

/** The longest of the first rows' texts, Chinese characters counted twice; merged texts lie over several columns. */
function widest(
  cells: SheetCells,
  column: number,
  merged: ReadonlySet<number>,
  dates: Dates,
  language: Language,
): number {
  let most = 0;
  const rows = Math.min(cells.values.length, width.sampledRows);
  for (let row = 0; row < rows; row++) {
    const value = cells.values[row]?.[column] ?? null;
    if (value === null || merged.has(row * 16384 + column)) continue;
    // A long text with nothing to its right lies over the next cells, as in any spreadsheet.
    if (typeof value === 'string' && value.length > 24 && (cells.values[row]?.[column + 1] ?? null) === null)
      continue;
    const { text } = showCell(value, cells.formats[row]?.[column] ?? 'General', dates, language);
    most = Math.max(most, displayLength(text));
  }
  return most;
}

function displayLength(text: string): number {
  let length = 0;
  for (const character of text) length += character > '\u2e7f' ? 1.9 : 1;
  return length;
}

/** The data bar of a cell, if it has one. */
export interface Bar {
  readonly share: number;
  /** RRGGBB. */
  readonly color: string;
}

/** What our own sheet looks like where it was written in this session. */
export interface SheetLook {
  readonly style: (row: number, column: number) => StyleName | null;
  readonly bar: (row: number, column: number) => Bar | null;
}

/** The look of a sheet from what was written into it. Bars reach from 0 to the largest value of their range. */
export function sheetLook(content: SheetContent): SheetLook {
  const bars = (content.dataBars ?? []).map((bar) => ({ ...bar, most: largest(content, bar.range) }));
  const number = (row: number, column: number) => {
    const value = content.rows[row]?.[column]?.value;
    return typeof value === 'number' ? value : null;
  };
  return {
    style: (row, column) => content.rows[row]?.[column]?.style ?? null,
    bar: (row, column) => {
      const value = number(row, column);
      const bar = bars.find(
        ({ range }) =>
          row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      );
      if (!bar || value === null || bar.most <= 0) return null;
      return { share: Math.min(Math.max(value / bar.most, 0), 1), color: bar.color };
    },
  };
}

function largest(content: SheetContent, range: Rect): number {
  let most = 0;
  for (const row of content.rows.slice(range.top, range.bottom + 1)) {
    for (const cell of row.slice(range.left, range.right + 1)) {
      if (typeof cell?.value === 'number') most = Math.max(most, cell.value);
    }
  }
  return most;
}
