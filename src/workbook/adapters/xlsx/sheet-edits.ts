/** Constants put into cells of a user's sheet by splicing: every other character of the sheet stays. */
import { cellAddress, columnIndex } from '../../address';
import type { CellValue } from '../../port';
import { cellXml } from './cell-xml';
import { TagScanner } from './tag-scanner';
import { Splices } from './xml';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** null empties the cell and leaves its looks. */
  readonly value: CellValue;
}

/** The sheet after the edits, and whether a formula went; `shared` names the cell of a formula that other cells need. */
export type EditedSheet =
  | { readonly text: string; readonly formulaDropped: boolean }
  | { readonly shared: string };

interface FoundCell {
  readonly column: number;
  readonly style: number;
  readonly start: number;
  readonly end: number;
  readonly formula: 'none' | 'own' | 'shared';
}

interface FoundRow {
  readonly index: number;
  readonly start: number;
  /** Before its end tag, or after the tag where it is self-closing. */
  readonly innerEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly cells: readonly FoundCell[];
}

/** A well-formed sheet with these cells set. An edited cell keeps its style; of two edits of one cell the later counts. */
export function editCells(text: string, edits: readonly CellEdit[]): EditedSheet {
  const byRow = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of edits) {
    const cells = byRow.get(row) ?? new Map<number, CellValue>();
    byRow.set(row, cells.set(column, value));
  }
  const { rows, data, prefix } = findRows(text, new Set(byRow.keys()));
  const splices = new Splices(text);
  let formulaDropped = false;
  const added: [number, string][] = [];
  for (const [index, values] of [...byRow].sort(([a], [b]) => a - b)) {
    const row = rows.find((each) => each.index === index);
    if (!row) {
      added.push([index, newRow(index, values, prefix)]);
      continue;
    }
    const needed = row.cells.find((cell) => values.has(cell.column) && cell.formula === 'shared');
    if (needed) return { shared: cellAddress(index, needed.column) };
    formulaDropped ||= row.cells.some((cell) => values.has(cell.column) && cell.formula === 'own');
    editRow(text, splices, row, values, prefix);
  }
  for (const [index, row] of added) if (row !== '') insertRow(text, splices, data, index, row, prefix);
  return { text: splices.result(), formulaDropped };
}

interface SheetDataPlace {
  readonly start: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
  /** Index and start of every row. */
  readonly rows: readonly { readonly index: number; readonly start: number }[];
}

function findRows(text: string, wanted: ReadonlySet<number>) {
  const tags = new TagScanner(text);
  const rows: FoundRow[] = [];
  const places: { index: number; start: number }[] = [];
  let data: SheetDataPlace = { start: 0, innerEnd: 0, end: 0, selfClosing: false, rows: places };
  let prefix = '';
  let index = -1;
  while (tags.next()) {
    if (tags.local === 'sheetData' && !tags.closing) {
      prefix = text.slice(tags.start + 1, tags.nameEnd - tags.local.length);
      const { start, end, selfClosing } = tags;
      data = { ...data, start, innerEnd: end, end, selfClosing };
    } else if (tags.local === 'sheetData') {
      data = { ...data, innerEnd: tags.start, end: tags.end };
    } else if (tags.local === 'row' && !tags.closing) {
      const number = tags.attribute('r');
      index = number === undefined ? index + 1 : Number(number) - 1;
      places.push({ index, start: tags.start });
      if (wanted.has(index)) rows.push(readRow(text, tags, index));
    }
  }
  return { rows, data, prefix };
}

function readRow(text: string, tags: TagScanner, index: number): FoundRow {
  const { start, end, selfClosing } = tags;
  const cells: FoundCell[] = [];
  if (selfClosing) return { index, start, innerEnd: end, end, selfClosing, cells };
  let column = -1;
  while (tags.next() && !(tags.closing && tags.local === 'row')) {
    if (tags.closing || tags.local !== 'c') continue;
    const letters = /^[A-Z]+/i.exec(tags.attribute('r') ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    cells.push(readCell(text, tags, column));
  }
  return { index, start, innerEnd: tags.start, end: tags.end, selfClosing, cells };
}

function readCell(text: string, tags: TagScanner, column: number): FoundCell {
  const { start } = tags;
  const style = Number(tags.attribute('s') ?? 0);
  let formula: FoundCell['formula'] = 'none';
  if (!tags.selfClosing) {
    while (tags.next() && !(tags.closing && tags.local === 'c')) {
      if (tags.closing || tags.local !== 'f') continue;
      // A formula with a range is the one that the other cells of the range refer to.
      formula = tags.attribute('ref') === undefined ? 'own' : 'shared';
    }
  }
  return { column, style, start, end: text.indexOf('>', tags.start) + 1, formula };
}

function editRow(
  text: string,
  splices: Splices,
  row: FoundRow,
  values: ReadonlyMap<number, CellValue>,
  prefix: string,
): void {
  const tail: string[] = [];
  for (const [column, value] of [...values].sort(([a], [b]) => a - b)) {
    const existing = row.cells.find((cell) => cell.column === column);
    const xml = cellXml(row.index, column, existing?.style ?? 0, value, undefined, prefix);
    const next = row.cells.find((cell) => cell.column > column);
    if (existing) splices.replace(existing.start, existing.end, xml);
    else if (next) splices.replace(next.start, next.start, xml);
    else tail.push(xml);
  }
  if (tail.join('') === '') return;
  if (row.selfClosing) {
    const slash = text.lastIndexOf('/', row.end);
    splices.replace(slash, row.end, `>${tail.join('')}</${prefix}row>`);
  } else splices.replace(row.innerEnd, row.innerEnd, tail.join(''));
}

function newRow(index: number, values: ReadonlyMap<number, CellValue>, prefix: string): string {
  const cells = [...values]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => cellXml(index, column, 0, value, undefined, prefix))
    .join('');
  return cells === '' ? '' : `<${prefix}row r="${index + 1}">${cells}</${prefix}row>`;
}

function insertRow(
  text: string,
  splices: Splices,
  data: SheetDataPlace,
  index: number,
  row: string,
  prefix: string,
): void {
  const next = data.rows.find((each) => each.index > index);
  if (next) splices.replace(next.start, next.start, row);
  else if (!data.selfClosing) splices.replace(data.innerEnd, data.innerEnd, row);
  else {
    const slash = text.lastIndexOf('/', data.end);
    splices.replace(slash, data.end, `>${row}</${prefix}sheetData>`);
  }
}
