/** The cells of a worksheet part. */
import { issue, Refused } from '../../../engine/issue';
import { columnIndex, parseRect } from '../../address';
import type { CellValue, Rect } from '../../port';
import { readElementText, readRaw, readRichText } from './cell-text';
import { serialOf } from './dates';
import { limits } from './limits';
import { TagScanner } from './tag-scanner';
import type { Origin } from './xml';

/** What the rest of the workbook gives to a sheet's cells. */
export interface CellContext {
  readonly origin: Origin;
  readonly sharedStrings: readonly string[];
  /** Number format of each cell style, by its index. */
  readonly formats: readonly string[];
  readonly dates: '1900' | '1904';
}

/** A sheet from A1 to its last cells that hold a value; every row has the same length. */
export interface SheetData {
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rows: number;
  readonly columns: number;
  readonly protected: boolean;
  readonly formulas: Formulas;
  /** Formula cells without a stored result. */
  readonly uncalculated: number;
}

/** Which cells hold a formula. */
export interface Formulas {
  readonly count: number;
  readonly has: (row: number, column: number) => boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The cells of a worksheet, its text checked before. Refused: `file-damaged`, `file-too-large` (cells). */
export function readSheet(text: string, context: CellContext): SheetData {
  return new SheetReader(text, context).read();
}

class SheetReader {
  readonly #text: string;
  readonly #tags: TagScanner;
  readonly #context: CellContext;
  readonly #values: CellValue[][] = [];
  readonly #styles: number[][] = [];
  readonly #merges: Rect[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: [number, number][] = [];
  #rows = 0;
  #columns = 0;
  #held = 0;
  #protected = false;
  /** Row * lastColumn + column. */
  readonly #formulas = new Set<number>();
  #uncalculated = 0;

  constructor(text: string, context: CellContext) {
    this.#text = text;
    this.#tags = new TagScanner(text);
    this.#context = context;
  }

  read(): SheetData {
    const tags = this.#tags;
    let row = -1;
    while (tags.next()) {
      if (tags.closing) continue;
      if (tags.local === 'row') row = this.#readRow(row);
      else if (tags.local === 'mergeCell') this.#readMerge();
      else if (tags.local === 'col') this.#readColumn();
      else if (tags.local === 'sheetProtection') this.#protected = isTrue(tags.attribute('sheet'));
    }
    return this.#finish();
  }

  /** Reads a row and gives its index; one without a number follows the row before. */
  #readRow(before: number): number {
    const tags = this.#tags;
    const number = tags.attribute('r');
    const row = number === undefined ? before + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= lastRow) this.#refuse();
    if (isTrue(tags.attribute('hidden'))) this.#hiddenRows.push(row);
    if (tags.selfClosing) return row;
    const values: CellValue[] = this.#values[row] ?? [];
    const styles: number[] = this.#styles[row] ?? [];
    let column = -1;
    while (tags.next() && !(tags.closing && tags.local === 'row')) {
      if (tags.closing || tags.local !== 'c') continue;
      column = this.#columnOf(tags.attribute('r'), column);
      this.#hold(column + 1 - values.length);
      while (values.length <= column) {
        values.push(null);
        styles.push(0);
      }
      styles[column] = Number(tags.attribute('s') ?? 0);
      const value = this.#readCell(row * lastColumn + column);
      if (value === null || value === '') continue;
      values[column] = value;
      if (row >= this.#rows) this.#rows = row + 1;
      if (column >= this.#columns) this.#columns = column + 1;
    }
    if (values.length > 0) {
      this.#values[row] = values;
      this.#styles[row] = styles;
    }
    return row;
  }

  #columnOf(reference: string | undefined, before: number): number {
    if (reference === undefined) return before + 1;
    const letters = /^[A-Z]{1,3}(?=\d+$)/i.exec(reference)?.[0];
    const column = letters === undefined ? -1 : columnIndex(letters);
    if (column < 0 || column >= lastColumn) this.#refuse();
    return column;
  }

  /** Counts cells against the limit before they take memory. */
  #hold(cells: number): void {
    this.#held += Math.max(0, cells);
    if (this.#held > limits.cells) this.#refuseLarge();
  }

  #readCell(place: number): CellValue {
    const tags = this.#tags;
    const type = tags.attribute('t');
    if (tags.selfClosing) return null;
    let value: CellValue = null;
    let formula = false;
    let stored = false;
    while (tags.next() && !(tags.closing && tags.local === 'c')) {
      if (tags.closing) continue;
      if (tags.local === 'f') formula = true;
      else if (tags.local === 'is') value = readRichText(this.#text, tags);
      else if (tags.local === 'v') {
        stored = true;
        value = this.#readValue(type);
      }
    }
    if (formula) this.#formulas.add(place);
    if (formula && !stored) this.#uncalculated++;
    return value;
  }

  #readValue(type: string | undefined): CellValue {
    if (type === 'str') return readElementText(this.#text, this.#tags);
    const raw = readRaw(this.#text, this.#tags).trim();
    if (raw === '') return null;
    if (type === 's') return this.#context.sharedStrings[Number(raw)] ?? this.#refuse();
    if (type === 'b') return isTrue(raw);
    if (type === 'e') return { error: raw };
    const number = type === 'd' ? serialOf(raw, this.#context.dates) : Number(raw);
    // What claims to be a number and is none stays visible as the text it is.
    return Number.isFinite(number) ? number : raw;
  }

  #readMerge(): void {
    const rect = parseRect(this.#tags.attribute('ref') ?? '');
    if (rect) this.#merges.push(rect);
  }

  #readColumn(): void {
    if (!isTrue(this.#tags.attribute('hidden'))) return;
    const first = Number(this.#tags.attribute('min')) - 1;
    this.#hiddenColumns.push([first, Number(this.#tags.attribute('max')) - 1]);
  }

  #finish(): SheetData {
    const filled = this.#values.reduce((count, row, i) => (row && i < this.#rows ? count + 1 : count), 0);
    if (filled * this.#columns > limits.cells) this.#refuseLarge();
    const general = Array.from({ length: this.#columns }, () => 'General');
    const nothing = general.map(() => null);
    const hiddenColumns = general
      .map((_, column) => column)
      .filter((column) => this.#hiddenColumns.some(([from, to]) => column >= from && column <= to));
    return {
      values: Array.from({ length: this.#rows }, (_, row) => this.#fitted(this.#values[row], nothing)),
      formats: Array.from({ length: this.#rows }, (_, row) => this.#formatsOf(this.#styles[row], general)),
      merges: this.#merges,
      hiddenRows: this.#hiddenRows.filter((row) => row < this.#rows),
      hiddenColumns,
      rows: this.#rows,
      columns: this.#columns,
      protected: this.#protected,
      formulas: {
        count: this.#formulas.size,
        has: (row, column) => this.#formulas.has(row * lastColumn + column),
      },
      uncalculated: this.#uncalculated,
    };
  }

  /** A row cut or filled to the width of the sheet; rows without cells share one array. */
  #fitted(row: CellValue[] | undefined, nothing: readonly null[]): readonly CellValue[] {
    if (!row) return nothing;
    row.length = Math.min(row.length, this.#columns);
    while (row.length < this.#columns) row.push(null);
    return row;
  }

  #formatsOf(styles: readonly number[] | undefined, general: readonly string[]): readonly string[] {
    if (!styles?.some((style) => this.#format(style) !== 'General')) return general;
    return general.map((_, column) => this.#format(styles[column] ?? 0));
  }

  #format(style: number): string {
    return this.#context.formats[style] ?? 'General';
  }

  #refuse(): never {
    throw new Refused(issue('file-damaged', this.#context.origin));
  }

  #refuseLarge(): never {
    const { file } = this.#context.origin;
    throw new Refused(issue('file-too-large', { file, what: 'cells', limit: limits.cells }));
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
