/** Where a sheet has something like a table: rows of numbers under rows of text, beside and below one another. */
import type { SheetGrid } from './sheet-grid';
import { columnsOf, isBlankRow, kindAt, span, textAt, textThrough, valueAt } from './sheet-grid';
import { compact, isHeaderOf, rowWord } from './words';

/** A run of rows that may be one table. The header, if any, lies between `top` and `bodyTop`. */
export interface Block {
  readonly left: number;
  readonly right: number;
  /** The first row that may belong to it: titles and header. */
  readonly top: number;
  /** The first row with values. */
  readonly bodyTop: number;
  /** The last row with values. */
  readonly bottom: number;
  /** The last row before the next block: notes stand between `bottom` and here. */
  readonly end: number;
}

/** What a row looks like before the columns are known. */
export type RowShape = 'blank' | 'data' | 'text' | 'special' | 'numbers';

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** The blocks of a sheet, left to right and top to bottom. */
export function findBlocks(grid: SheetGrid): readonly Block[] {
  return splitColumns(grid).flatMap((columns) =>
    splitRows(grid, columns, grid.extent.top, grid.extent.bottom),
  );
}

/** The blocks within a rectangle the user named; its first rows are the header, if they hold text. */
export function blocksWithin(
  grid: SheetGrid,
  rect: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): readonly Block[] {
  const columns = { left: rect.left, right: rect.right };
  const bodyTop = span(rect.top, rect.bottom).find((row) => rowShape(grid, row, columns) === 'data');
  return bodyTop === undefined
    ? []
    : [{ ...columns, top: rect.top, bodyTop, bottom: rect.bottom, end: rect.bottom }];
}

/** The shape of a row: a data row has a number or a missing mark to the right of a text. */
export function rowShape(grid: SheetGrid, row: number, columns: Columns): RowShape {
  const known = shapesOf(grid, columns);
  const shape = known.get(row) ?? findShape(grid, row, columns);
  known.set(row, shape);
  return shape;
}

/** Shapes already found: every stage asks for the same rows. */
const shapes = new WeakMap<SheetGrid, Map<number, Map<number, RowShape>>>();

function shapesOf(grid: SheetGrid, columns: Columns): Map<number, RowShape> {
  const ofGrid = shapes.get(grid) ?? new Map<number, Map<number, RowShape>>();
  shapes.set(grid, ofGrid);
  const key = columnsKey(columns);
  const ofColumns = ofGrid.get(key) ?? new Map<number, RowShape>();
  ofGrid.set(key, ofColumns);
  return ofColumns;
}

/** The word that tells a row of weights, directions or units stands among its first texts. */
const LABELS = 6;

function columnsKey({ left, right }: Columns): number {
  return left * 16384 + right;
}

function findShape(grid: SheetGrid, row: number, columns: Columns): RowShape {
  const texts = columnsOf(grid, row, columns, 'text', 'date');
  const values = columnsOf(grid, row, columns, 'number', 'missing');
  if (texts.length + values.length === 0) return 'blank';
  const words = texts.slice(0, LABELS).map((column) => rowWord(textAt(grid, row, column)));
  if (
    words.some((word) => word === 'weights' || word === 'direction' || word === 'unit' || word === 'numbers')
  ) {
    return 'special';
  }
  if (isYearHeader(grid, row, columns)) return 'text';
  const first = texts[0];
  if (first === undefined)
    return values.some((column) => column > numberNames(grid, columns)) ? 'data' : 'numbers';
  if (isLetteredNumbering(grid, row, columns, texts)) return 'special';
  if (isMarkedHeader(grid, row, columns, texts)) return 'text';
  return values.some((column) => column > first) ? 'data' : 'text';
}

/** Whether a row with marks for missing values is a header all the same: a word for its names, and no number. */
function isMarkedHeader(grid: SheetGrid, row: number, columns: Columns, texts: readonly number[]): boolean {
  return (
    columnsOf(grid, row, columns, 'number').length === 0 &&
    texts.some((column) => isHeaderOf('name', textAt(grid, row, column)))
  );
}

/**
 * Whether the numbers of a row are the years of a header: all of them years, two or more in order, that order repeated
 * under each indicator, or one year beside 名称.
 */
function isYearHeader(grid: SheetGrid, row: number, columns: Columns): boolean {
  const numbers = columnsOf(grid, row, columns, 'number');
  const isYear = (column: number | undefined): boolean => {
    const year = column === undefined ? 0 : Number(valueAt(grid, row, column));
    return Number.isInteger(year) && year >= 1900 && year <= 2100;
  };
  if (!isYear(numbers[0]) || !numbers.every(isYear)) return false;
  const years = numbers.map((column) => Number(valueAt(grid, row, column)));
  if (years.length === 1) {
    return columnsOf(grid, row, columns, 'text').some((column) =>
      isHeaderOf('name', textAt(grid, row, column)),
    );
  }
  const again = years.indexOf(years[0] ?? 0, 1);
  const period = again < 0 ? years.length : again;
  const steps = years.slice(1, period).map((year, index) => year - (years[index] ?? 0));
  // Two values of a zone may look like years; a header has a word for its names beside them, or nothing.
  const texts = columnsOf(grid, row, columns, 'text').map((column) => textAt(grid, row, column));
  const headed = texts.some((text) => headerKinds.some((kind) => isHeaderOf(kind, text)));
  if (texts.length > 0 && !headed && period < 3 && Math.abs(steps[0] ?? 0) !== 1) return false;
  return (
    steps.length > 0 &&
    (steps.every((step) => step > 0) || steps.every((step) => step < 0)) &&
    years.every((year, index) => year === years[index % period])
  );
}

const headerKinds = ['name', 'group', 'serial'] as const;

/** Columns of names that are numbers, as far as asked for. */
const numberNamesKnown = new WeakMap<SheetGrid, Map<number, number>>();

/** The column under a header for names, or else for codes, that holds numbers in a table without any text; Infinity without one. */
export function numberNames(grid: SheetGrid, columns: Columns): number {
  const known = numberNamesKnown.get(grid) ?? new Map<number, number>();
  numberNamesKnown.set(grid, known);
  const key = columnsKey(columns);
  const column = known.get(key) ?? findNumberNames(grid, columns);
  known.set(key, column);
  return column;
}

function findNumberNames(grid: SheetGrid, columns: Columns): number {
  const rows = span(grid.extent.top, grid.extent.bottom);
  const header = rows.find((row) => columnsOf(grid, row, columns, 'text').length >= 2);
  if (header === undefined) return Number.POSITIVE_INFINITY;
  const filled = rows.filter((row) => row > header && columnsOf(grid, row, columns, 'number').length >= 2);
  const texts = filled.filter((row) => columnsOf(grid, row, columns, 'text').length > 0);
  const texted = columnsOf(grid, header, columns, 'text');
  const column = (['name', 'serial'] as const)
    .map((kind) => texted.find((each) => isHeaderOf(kind, textAt(grid, header, each))))
    .find((each) => each !== undefined);
  if (column === undefined || texts.length * 5 > filled.length) return Number.POSITIVE_INFINITY;
  return filled.every((row) => kindAt(grid, row, column) !== 'blank') ? column : Number.POSITIVE_INFINITY;
}

/** Whether a row numbers the columns as statistical forms do: 甲 乙 1 2 3. */
function isLetteredNumbering(
  grid: SheetGrid,
  row: number,
  columns: Columns,
  texts: readonly number[],
): boolean {
  const letters = texts.map((column) => textAt(grid, row, column));
  if (letters[0] !== '甲') return false;
  const numbers = columnsOf(grid, row, columns, 'number').map((column) => Number(textAt(grid, row, column)));
  return (
    letters.length + numbers.length >= 5 &&
    letters.every((letter, index) => letter === '甲乙丙丁戊'[index]) &&
    numbers.every((number, index) => number === index + 1)
  );
}

/** Column ranges: split at blank columns where the right side has names of its own, as tables side by side do. */
function splitColumns(grid: SheetGrid): readonly Columns[] {
  const ranges: { left: number; right: number }[] = [];
  let start: number | null = null;
  for (const column of span(grid.extent.left, grid.extent.right + 1)) {
    const blank =
      column > grid.extent.right ||
      span(grid.extent.top, grid.extent.bottom).every((row) => kindAt(grid, row, column) === 'blank');
    if (!blank && start === null) start = column;
    if (blank && start !== null) {
      ranges.push({ left: start, right: column - 1 });
      start = null;
    }
  }
  return ranges.reduce<Columns[]>((joined, range) => {
    const before = joined.at(-1);
    if (before && !(hasNames(grid, range) && hasNames(grid, before))) {
      joined[joined.length - 1] = { left: before.left, right: range.right };
    } else joined.push(range);
    return joined;
  }, []);
}

/** Whether a column range has a column of distinct texts with numbers to its right. */
function hasNames(grid: SheetGrid, columns: Columns): boolean {
  const rows = span(grid.extent.top, grid.extent.bottom).filter(
    (row) => rowShape(grid, row, columns) === 'data',
  );
  if (rows.length < 2) return false;
  return span(columns.left, columns.right).some((column) => {
    const names = rows
      .filter((row) => kindAt(grid, row, column) === 'text')
      .map((row) => textAt(grid, row, column));
    return names.length >= rows.length * 0.8 && new Set(names).size >= names.length * 0.9;
  });
}

/** The blocks of one column range: a new one starts where a header that is not a repetition follows data. */
function splitRows(grid: SheetGrid, columns: Columns, top: number, bottom: number): Block[] {
  const blocks: Block[] = [];
  let current: { top: number; bodyTop: number; bottom: number } | null = null;
  let pending = top;
  for (let row = top; row <= bottom; row++) {
    const shape = rowShape(grid, row, columns);
    if (shape === 'data') {
      if (current) current.bottom = row;
      else current = { top: pending, bodyTop: row, bottom: row };
    } else if (current && shape === 'text') {
      if (startsTable(grid, columns, current, row, bottom)) {
        blocks.push({ ...columns, ...current, end: current.bottom });
        pending = current.bottom + 1;
        current = null;
      } else if (current.bottom === row - 1 && isBareZone(grid, row, columns)) current.bottom = row;
    }
  }
  if (current) blocks.push({ ...columns, ...current, end: bottom });
  return blocks.map((block) => tighten(grid, block));
}

/** A row with a name and a serial number or group, but no value. */
function isBareZone(grid: SheetGrid, row: number, columns: Columns): boolean {
  const texts = columnsOf(grid, row, columns, 'text');
  const serial = columnsOf(grid, row, columns, 'number').length > 0;
  return (
    (serial || texts.length >= 2) && texts.every((column) => rowWord(textAt(grid, row, column)) !== 'note')
  );
}

/** Rows enough to tell which columns hold numbers. */
const SAMPLE = 50;

/** Whether a text row below data is the header of another table. */
function startsTable(
  grid: SheetGrid,
  columns: Columns,
  current: { readonly top: number; readonly bodyTop: number; readonly bottom: number },
  row: number,
  bottom: number,
): boolean {
  const body = span(Math.max(current.bodyTop, current.bottom - SAMPLE), current.bottom);
  const numeric = span(columns.left, columns.right).filter(
    (column) => body.filter((each) => kindAt(grid, each, column) === 'number').length * 2 >= body.length,
  );
  const headed = numeric.filter(
    (column) => textThrough(grid, row, column) !== '' && kindAt(grid, row, column) !== 'missing',
  );
  if (headed.length === 0 || headed.length * 2 < numeric.length) return false;
  const texts = headed.map((column) => textThrough(grid, row, column));
  if (new Set(texts).size * 2 < texts.length) return false;
  const rest = span(row + 1, bottom);
  const next = rest.find((each) => rowShape(grid, each, columns) === 'data');
  if (next === undefined) return false;
  if (repeatsHeader(grid, columns, current, row)) {
    return namesRecur(grid, columns, span(current.bodyTop, current.bottom), rest.slice(0, SAMPLE));
  }
  const named = columnsOf(grid, row, columns, 'text').some((column) =>
    isHeaderOf('name', textAt(grid, row, column)),
  );
  return headed.length >= 2 || named || isBlankRow(grid, row - 1, columns);
}

/** Whether a row says again what the header above the data said, as at a page break. */
export function repeatsHeader(
  grid: SheetGrid,
  columns: Columns,
  block: { readonly top: number; readonly bodyTop: number },
  row: number,
): boolean {
  const filled = columnsOf(grid, row, columns, 'text', 'number');
  const header = span(block.top, block.bodyTop - 1);
  const isSame = (column: number): boolean => {
    const text = compact(textAt(grid, row, column));
    return header.some((each) => compact(textThrough(grid, each, column)) === text);
  };
  const first = filled[0];
  if (first === undefined || filled.length < 2 || !isSame(first)) return false;
  return filled.filter(isSame).length >= filled.length * 0.8;
}

/** Whether most names below a repeated header stood above it too: another year of the same zones. */
function namesRecur(
  grid: SheetGrid,
  columns: Columns,
  above: readonly number[],
  below: readonly number[],
): boolean {
  const isData = (row: number): boolean => rowShape(grid, row, columns) === 'data';
  const data = above.filter(isData);
  const textsIn = (column: number, rows: readonly number[]): string[] =>
    rows.flatMap((row) => (kindAt(grid, row, column) === 'text' ? [compact(textAt(grid, row, column))] : []));
  // The names are the texts that differ most; groups recur in any table.
  const sample = data.slice(0, SAMPLE);
  const column = span(columns.left, columns.right)
    .map((each) => ({ each, distinct: new Set(textsIn(each, sample)).size }))
    .reduce((best, next) => (next.distinct > best.distinct ? next : best)).each;
  const names = (rows: readonly number[]): string[] => textsIn(column, rows).filter((name) => !rowWord(name));
  const known = new Set(names(data));
  const after = names(below.filter(isData));
  return after.length > 0 && after.filter((name) => known.has(name)).length * 2 >= after.length;
}

/** The block without the outer columns that hold nothing from its header down. */
function tighten(grid: SheetGrid, block: Block): Block {
  const used = span(block.left, block.right).filter((column) =>
    span(block.top, block.bottom).some((row) => kindAt(grid, row, column) !== 'blank'),
  );
  return { ...block, left: used[0] ?? block.left, right: used.at(-1) ?? block.right };
}
