import { displayWidth } from '../i18n/display-width';
import type { CellContent, StyleName } from './port';

export type Cell = CellContent | null;

/** A cell of text; empty text is an empty cell. */
export function textCell(text: string, style: StyleName = 'text'): Cell {
  return text === '' ? null : { value: text, style };
}

/** A cell of a number in full precision; a missing one is an empty cell. */
export function numberCell(value: number, style: StyleName): Cell {
  return Number.isNaN(value) ? null : { value, style };
}

/**
 * Header texts no two of which are equal ignoring case, as a native table needs: a repeated one gets a number behind
 * it. Same length and order; blank ones are numbered too.
 */
export function uniqueHeaders(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = text.trim() || '-';
    let header = base;
    for (let count = 2; taken.has(header.toLowerCase()); count++) header = `${base} (${count})`;
    taken.add(header.toLowerCase());
    return header;
  });
}

const narrowest = 7;
const widest = 44;
/** Characters that the filter button of a table header takes. */
const button = 3;

/**
 * Column widths in characters for these rows, a Chinese character counting as two: cells in full up to a limit,
 * headers wrapped over two lines or so. Rows above a table (title, notes) are for the caller to leave out.
 */
export function columnWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = new Array<number>(count).fill(narrowest);
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? narrowest, cellWidth(cell));
    });
  }
  return widths.map((width) => Math.min(width, widest));
}

function cellWidth(cell: Cell): number {
  if (typeof cell?.value !== 'string') return narrowest;
  const width = displayWidth(cell.value);
  if (cell.style !== 'header') return width + 2;
  const words = cell.value.split(/\s+/).map(displayWidth);
  const breakable = /\p{Script=Han}/u.test(cell.value) ? 0 : Math.max(...words);
  return Math.max(breakable, Math.ceil(width / 2)) + button;
}
