import type { Model } from '../engine/model/model';
import { displayWidth } from '../i18n/display-width';
import type { CellContent, StyleName } from './port';

export type Cell = CellContent | null;

/** What a cell and a native table's header may hold in Excel. */
const longestText = 32_767;
const longestHeader = 255;

/** A text of at most this many characters; one that is longer ends in an ellipsis. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/**
 * A cell of text; empty text is an empty cell that still looks as its row does. More than Excel holds is cut, with an
 * ellipsis to show it: the whole of such a name is in the user's own cell.
 */
export function textCell(text: string, style: StyleName = 'text'): CellContent {
  return { value: text === '' ? null : shortened(text, longestText), style };
}

/** A cell of a number in full precision; a missing one is an empty cell that still looks as its row does. */
export function numberCell(value: number, style: StyleName): CellContent {
  return { value: Number.isNaN(value) ? null : value, style };
}

/** The style of scores on the scale of a model: more decimals where it is only a few points wide. */
export function scoreStyle({ range }: Model): 'score' | 'fraction' {
  return range.high - range.low <= 10 ? 'fraction' : 'score';
}

/**
 * Header texts no two of which are equal ignoring case, as a native table needs: a repeated one gets a number behind
 * it, a longer one than Excel holds is cut. Same length and order; blank ones are numbered too.
 */
export function uniqueHeaders(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = text.trim() || '-';
    let header = shortened(base, longestHeader);
    for (let count = 2; taken.has(header.toLowerCase()); count++) {
      const number = ` (${count})`;
      header = shortened(base, longestHeader - number.length) + number;
    }
    taken.add(header.toLowerCase());
    return header;
  });
}

const narrowest = 7;
const widest = 60;
/** Characters that the margins of a cell take, and the filter button of a table's header. */
const margin = 2;
const button = 2;

/**
 * Column widths in characters for these rows, a Chinese character counting as two: cells in full up to a limit,
 * headers wrapped over two lines or so. Rows above a table (title, notes) are for the caller to leave out.
 */
export function columnWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = new Array<number>(count).fill(narrowest);
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? narrowest, cellWidth(cell));
    });
  }
  return widths.map((width) => Math.min(width, widest));
}

const lineHeight = 15;
const titleHeight = 26;

/** Widths count digits; the letters of a text are narrower on average. */
const latin = 0.9;

/**
 * Row heights in points that show every wrapped text in full at these column widths, null where one line is enough.
 * An estimate: a file holds no measured text, and not every program fits rows when it opens one.
 */
export function rowHeights(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): readonly (number | null)[] {
  return rows.map((row) => {
    if (row[0]?.style === 'title') return titleHeight;
    const lines = Math.max(1, ...row.map((cell, column) => lineCount(cell, widths[column] ?? narrowest)));
    return lines > 1 ? lines * lineHeight : null;
  });
}

function lineCount(cell: Cell, width: number): number {
  const wraps = cell?.style === 'wrapped' || cell?.style === 'header';
  if (!wraps || typeof cell.value !== 'string') return 1;
  // Bold text is wider, and a cell has a margin.
  const room = (width - 1) * (cell.style === 'header' ? 0.95 : 1);
  let lines = 1;
  let used = 0;
  for (const piece of cell.value.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    const wide = displayWidth(piece) * (/\p{Script=Han}/u.test(piece) ? 1 : latin);
    if (used > 0 && used + wide > room && piece.trim() !== '') {
      lines += 1;
      used = 0;
    }
    used += wide;
    // A word longer than the line is broken.
    for (; used > room; used -= room) lines += 1;
  }
  return lines;
}

function cellWidth(cell: Cell): number {
  if (typeof cell?.value !== 'string') return narrowest;
  const width = displayWidth(cell.value);
  if (cell.style !== 'header') return Math.ceil(width * (cell.style === 'strong' ? 1.08 : 1)) + margin;
  if (width <= 10) return width + button;
  const words = cell.value.split(/\s+/).map(displayWidth);
  const breakable = /\p{Script=Han}/u.test(cell.value) ? 0 : Math.max(...words);
  return Math.max(breakable, Math.ceil(width / 2)) + button;
}
