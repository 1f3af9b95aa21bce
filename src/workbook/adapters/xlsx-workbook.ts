import { type Issue, issue, Refused } from '../../engine/issue';
import { cellAddress } from '../address';
import { checkResults } from '../check-results';
import { freeSheetName } from '../free-name';
import type { Results, SheetCells, SheetContent, SheetInfo, Workbook, WorkbookInfo, Written } from '../port';
import { readStatePart, writeStatePart } from './xlsx/custom-xml';
import { oleKind } from './xlsx/ole';
import { Package } from './xlsx/opc';
import { addOurSheet, ourKeys, ourSheet, replaceOurSheet } from './xlsx/our-sheets';
import { SheetCache } from './xlsx/sheet-cache';
import { type CellEdit, editCells } from './xlsx/sheet-edits';
import type { Formulas, SheetData } from './xlsx/sheet-reader';
import { isSelected } from './xlsx/sheet-view';
import { tableHeaderAt } from './xlsx/table-part';
import {
  dropCalculationChain,
  isInCalculationChain,
  recalculateOnOpening,
  removeSheet,
  showSheet,
} from './xlsx/workbook-edits';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './xlsx/workbook-part';

/**
 * The workbook in the bytes of an .xlsx or .xlsm file; the name is for messages.
 * Refused, one clear issue each: `file-empty`, `file-is-xls`, `file-encrypted`, `file-not-workbook`, `file-damaged`,
 * `file-too-large`, `file-unsafe-xml`. A sheet's own XML is looked at when the workbook is described or the sheet read.
 */
export function openXlsx(bytes: Uint8Array, fileName: string): XlsxWorkbook {
  const file = fileName;
  if (bytes.length === 0) throw new Refused(issue('file-empty', { file }));
  const ole = oleKind(bytes);
  if (ole === 'encrypted') throw new Refused(issue('file-encrypted', { file }));
  if (ole === 'xls') throw new Refused(issue('file-is-xls', { file }));
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (ole || !isZip) throw new Refused(issue('file-not-workbook', { file }));
  return new XlsxWorkbook(Package.open(bytes, file));
}

/**
 * An .xlsx file, edited in place: parts that are not ours are copied as the compressed bytes they came as. Writing
 * changes the content types, the workbook part, its relationships and the styles, and adds or replaces our own parts.
 */
export class XlsxWorkbook implements Workbook {
  #package: Package;
  readonly #cache = new SheetCache();

  /** Refused: `file-not-workbook`, `file-damaged`, `file-unsafe-xml`. */
  constructor(from: Package) {
    readWorkbookPart(from);
    this.#package = from;
  }

  async describe(): Promise<WorkbookInfo> {
    const book = readWorkbookPart(this.#package);
    const keys = ourKeys(book);
    const sheets = book.sheets.filter((each) => each.worksheet);
    const data = sheets.map((sheet) => this.#cache.sheet(this.#package, book, sheet));
    const shown = book.sheets[book.activeTab];
    return {
      name: this.#package.file,
      sheets: sheets.map((sheet, i) => infoOf(sheet, data[i], keys.get(sheet.sheetId) ?? null)),
      active: shown?.worksheet ? idOf(shown) : '',
      dates: book.dates,
      state: readStatePart(this.#package),
      issues: [
        ...fileIssues(this.#package, book),
        ...sheets.flatMap((sheet, i) => uncalculatedIssues(sheet, data[i])),
      ],
    };
  }

  async read(ids: readonly string[]): Promise<readonly SheetCells[]> {
    const book = readWorkbookPart(this.#package);
    return ids.map((id) => {
      const sheet = sheetOf(book, id);
      const { values, formats, merges, hiddenRows, hiddenColumns } = this.#cache.sheet(
        this.#package,
        book,
        sheet,
      );
      return {
        sheet: id,
        name: sheet.name,
        top: 0,
        left: 0,
        values,
        formats,
        merges,
        hiddenRows,
        hiddenColumns,
      };
    });
  }

  /** Which cells of a sheet hold formulas. Refused: `sheet-unknown`. */
  formulas(sheetId: string): Formulas {
    const book = readWorkbookPart(this.#package);
    return this.#cache.sheet(this.#package, book, sheetOf(book, sheetId)).formulas;
  }

  /**
   * As the port says. The sheet to activate becomes the active tab only where no other sheet is marked as selected:
   * that mark is in the user's sheet, which is not ours to edit, and Excel would group the two.
   * Refused: `structure-protected`, `sheet-protected` (a sheet of ours that the user locked), `write-failed`.
   */
  async write(results: Results): Promise<Written> {
    checkResults(results);
    this.#refuseLockedSheets([...results.sheets.map(({ key }) => key), ...results.remove]);
    const copy = this.#package.copy();
    const written = writeInto(copy, results);
    this.#package = copy;
    return written;
  }

  #refuseLockedSheets(keys: readonly string[]): void {
    const book = readWorkbookPart(this.#package);
    const locked = keys
      .flatMap((key) => ourSheet(book, key) ?? [])
      .filter((sheet) => this.#cache.sheet(this.#package, book, sheet).protected);
    if (locked.length > 0)
      throw new Refused(
        ...locked.map(({ name }) => issue('sheet-protected', { sheet: name }, { sheet: name })),
      );
  }

  /**
   * Sets constants in a sheet, all or none. A cell keeps its style; a formula in it goes. The results stored beside
   * the user's other formulas are then old and nothing here calculates: Excel is told to do so when it opens the file.
   * Refused: `sheet-unknown`, `sheet-protected`, `cell-not-editable` (a formula other cells share, a table's header).
   */
  setCells(sheetId: string, edits: readonly CellEdit[]): void {
    const book = readWorkbookPart(this.#package);
    const sheet = sheetOf(book, sheetId);
    // Reading the sheet checks its XML.
    if (this.#cache.sheet(this.#package, book, sheet).protected)
      throw new Refused(issue('sheet-protected', { sheet: sheet.name }, { sheet: sheet.name }));
    const header = edits.find((each) => tableHeaderAt(this.#package, sheet.part, each.row, each.column));
    if (header) throw notEditable(sheet, cellAddress(header.row, header.column), 'table-header');
    const edited = editCells(this.#package.text(sheet.part), edits);
    if ('shared' in edited) throw notEditable(sheet, edited.shared, 'shared-formula');
    const copy = this.#package.copy();
    copy.set(sheet.part, edited.text);
    if (edited.formulaDropped) dropCalculationChain(copy);
    recalculateOnOpening(copy);
    this.#package = copy;
  }

  /** The bytes of the file with everything written so far. */
  save(): Uint8Array {
    return this.#package.save();
  }
}

function idOf(sheet: SheetEntry): string {
  return String(sheet.sheetId);
}

function infoOf(sheet: SheetEntry, data: SheetData | undefined, ours: string | null): SheetInfo {
  return {
    id: idOf(sheet),
    name: sheet.name,
    visible: sheet.visible,
    protected: data?.protected ?? false,
    rows: data?.rows ?? 0,
    columns: data?.columns ?? 0,
    ours,
  };
}

function sheetOf(book: WorkbookPart, id: string): SheetEntry {
  const worksheets = book.sheets.filter((each) => each.worksheet);
  const found = worksheets.find((each) => idOf(each) === id);
  if (found) return found;
  throw new Refused(issue('sheet-unknown', { sheet: id, sheets: worksheets.map((each) => each.name) }));
}

function notEditable(sheet: SheetEntry, cell: string, why: 'shared-formula' | 'table-header'): Refused {
  return new Refused(issue('cell-not-editable', { cell, why }, { sheet: sheet.name, cell }));
}

function fileIssues(from: Package, book: WorkbookPart): readonly Issue[] {
  const { file } = from;
  const issues: Issue[] = [];
  if (from.relationships('').some((each) => each.type.endsWith('/digital-signature/origin')))
    issues.push(issue('file-signed', { file }));
  if (isShared(from, book)) issues.push(issue('file-shared', { file }));
  if (book.structureLocked) issues.push(issue('structure-protected', { file }));
  if (book.precisionAsDisplayed) issues.push(issue('precision-as-displayed', { file }));
  return issues;
}

function isShared(from: Package, book: WorkbookPart): boolean {
  return from.related(book.part, 'revisionHeaders') !== undefined;
}

function uncalculatedIssues({ name }: SheetEntry, data: SheetData | undefined): readonly Issue[] {
  const count = data?.uncalculated ?? 0;
  return count === 0 ? [] : [issue('formula-not-calculated', { count }, { sheet: name })];
}

function writeInto(to: Package, results: Results): Written {
  const { structureLocked } = readWorkbookPart(to);
  if (structureLocked) throw new Refused(issue('structure-protected', { file: to.file }));
  for (const key of results.remove) removeOurs(to, key);
  const written = results.sheets.map((content) => putSheet(to, content));
  writeStatePart(to, results.state);
  if (results.activate !== undefined) activate(to, results.activate);
  if (!readWorkbookPart(to).sheets.some((each) => each.visible))
    throw new Refused(issue('write-failed', { reason: 'no visible sheet would be left' }));
  return {
    sheets: written.map(({ key, name }) => ({ key, name })),
    issues: written
      .filter(({ name, replaced, wanted }) => !replaced && name !== wanted)
      .map(({ name, wanted }) => issue('sheet-name-taken', { name: wanted, used: name }, { sheet: name })),
  };
}

function removeOurs(from: Package, key: string): void {
  const sheet = ourSheet(readWorkbookPart(from), key);
  if (!sheet) return;
  if (isInCalculationChain(from, sheet)) dropCalculationChain(from);
  removeSheet(from, sheet);
}

function putSheet(to: Package, wanted: SheetContent) {
  const book = readWorkbookPart(to);
  // Excel allows no table in a shared workbook.
  const { table: _, ...plain } = wanted;
  const content = isShared(to, book) ? plain : wanted;
  const old = ourSheet(book, content.key);
  if (old) {
    if (isInCalculationChain(to, old)) dropCalculationChain(to);
    replaceOurSheet(to, old, content);
    return { key: content.key, name: old.name, wanted: content.name, replaced: true };
  }
  const taken = book.sheets.map((each) => each.name);
  const name = freeSheetName(content.name, taken);
  addOurSheet(to, content, name);
  return { key: content.key, name, wanted: content.name, replaced: false };
}

function activate(to: Package, key: string): void {
  const book = readWorkbookPart(to);
  const sheet = ourSheet(book, key);
  const othersSelected = book.sheets.some((each) => each !== sheet && isSelected(to, each.part));
  if (sheet && !othersSelected) showSheet(to, sheet);
}
