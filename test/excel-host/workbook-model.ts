/** The workbook behind the emulated Excel, as plain data that tests set up and look at. */
import { type Area, lastColumn, lastRow, overlap, parseReference, quotedSheet } from './a1';
import { accessDenied, HostError, invalidArgument, itemAlreadyExists } from './host-error';
import type { Json } from './server-object';
import { type Scalar, typeText } from './typed-text';

export interface Cell {
  /** '' is empty. */
  value: Scalar;
  /** With the leading =. */
  formula?: string;
  /** The formula was written through the API: what it gives is the workbook's `calculate`'s to say. */
  needsCalculation?: boolean;
  isError?: boolean;
  numberFormat: string;
  /** By server names, such as Font.Bold or Borders.EdgeBottom.Style. */
  format: Map<string, Json>;
}

export interface TableModel {
  readonly id: string;
  name: string;
  /** Header row included. */
  area: Area;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  showHeaders: boolean;
  showTotals: boolean;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  /** By server names below the format, such as PositiveFormat.FillColor. */
  readonly settings: Map<string, Json>;
}

export interface NameModel {
  readonly name: string;
  /** null is a name of the workbook. */
  readonly sheet: SheetModel | null;
  /** With the leading =. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface XmlPartModel {
  readonly id: string;
  xml: string;
}

export interface PageLayoutModel {
  orientation: string;
  zoom: Json;
  /** An address such as $1:$3, '' where none. */
  titleRows: string;
  /** An address such as $A:$B, '' where none. */
  titleColumns: string;
}

export class SheetModel {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  protected = false;
  readonly #cells = new Map<number, Cell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  merges: Area[] = [];
  tables: TableModel[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  frozen: { rows: number; columns: number } | null = null;
  showGridlines = true;
  tabColor = '';
  readonly pageLayout: PageLayoutModel = {
    orientation: 'Portrait',
    zoom: { scale: 100 },
    titleRows: '',
    titleColumns: '',
  };
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#cells.get(row * (lastColumn + 1) + column);
  }

  /** The cell, made where there is none. */
  touch(row: number, column: number): Cell {
    const key = row * (lastColumn + 1) + column;
    const cell = this.#cells.get(key) ?? { value: '', numberFormat: 'General', format: new Map() };
    this.#cells.set(key, cell);
    return cell;
  }

  /** Writes as Excel does: text is parsed like typing, '' empties the cell and keeps its format. */
  type(row: number, column: number, content: Scalar): void {
    const cell = this.touch(row, column);
    const typed =
      typeof content === 'string' ? typeText(content, cell.numberFormat === '@') : { value: content };
    cell.value = typed.value;
    delete cell.formula;
    delete cell.isError;
    delete cell.needsCalculation;
    if (typed.formula !== undefined) {
      cell.formula = typed.formula;
      cell.needsCalculation = true;
    }
    if (typed.error) cell.isError = true;
    if (typed.format && cell.numberFormat === 'General') cell.numberFormat = typed.format;
  }

  *cells(): Iterable<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.#cells) {
      yield { row: Math.floor(key / (lastColumn + 1)), column: key % (lastColumn + 1), cell };
    }
  }

  /** Takes away contents, formats and conditional formats; widths and heights stay. */
  clear(area: Area): void {
    for (const { row, column } of [...this.cells()]) {
      if (overlap(area, { top: row, left: column, bottom: row, right: column })) {
        this.#cells.delete(row * (lastColumn + 1) + column);
      }
    }
    this.conditionalFormats = this.conditionalFormats.filter((each) => !overlap(each.area, area));
  }

  /**
   * The smallest area that holds every cell with a value or, unless `valuesOnly`, any formula or format; null when
   * there is none. Microsoft does not say whether a formula that gives "" has a value; here it has none.
   */
  usedArea(valuesOnly: boolean): Area | null {
    const used = { top: lastRow, left: lastColumn, bottom: -1, right: -1 };
    for (const { row, column, cell } of this.cells()) {
      const hasFormat = cell.format.size > 0 || cell.numberFormat !== 'General';
      if (cell.value === '' && (valuesOnly || !(hasFormat || cell.formula !== undefined))) continue;
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    }
    return used.bottom < 0 ? null : used;
  }

  refuseIfProtected(location: string): void {
    if (this.protected) throw accessDenied(location);
  }
}

export class WorkbookModel {
  name = 'Book1.xlsx';
  sheets: SheetModel[] = [];
  active: SheetModel;
  names: NameModel[] = [];
  xmlParts: XmlPartModel[] = [];
  structureProtected = false;
  usePrecisionAsDisplayed = false;
  /**
   * What a formula that was written through the API gives. The emulator cannot calculate: everything is 0 unless a test
   * knows better.
   */
  calculate: (formula: string, sheet: SheetModel) => Scalar = () => 0;
  calculationSuspensions = 0;
  screenSuspensions = 0;
  #lastId = 0;

  constructor() {
    this.active = this.addSheet('Sheet1');
  }

  newId(): string {
    this.#lastId += 1;
    return `{${(0x10000000 + this.#lastId).toString(16).toUpperCase()}-0001-4000-8000-000000000000}`;
  }

  addSheet(name: string, location = 'WorksheetCollection.add'): SheetModel {
    this.refuseIfStructureProtected(location);
    this.checkSheetName(name, location);
    const sheet = new SheetModel(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  findSheet(nameOrId: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.refuseIfStructureProtected('Worksheet.name');
    this.checkSheetName(name, 'Worksheet.name', sheet);
    this.#replaceInFormulas(sheet.name, quotedSheet(name));
    sheet.name = name;
  }

  /** Formulas that named the sheet keep #REF! in its place, as in Excel. */
  deleteSheet(sheet: SheetModel): void {
    this.refuseIfStructureProtected('Worksheet.delete');
    const visible = this.sheets.filter((each) => each.visibility === 'Visible' && each !== sheet);
    if (visible.length === 0) {
      throw new HostError(
        'InvalidOperation',
        'This operation is not permitted for the current object.',
        'Worksheet.delete',
      );
    }
    const position = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.names = this.names.filter((each) => each.sheet !== sheet);
    this.#replaceInFormulas(sheet.name, '#REF');
    if (this.active === sheet) this.active = this.sheets[position] ?? this.sheets.at(-1) ?? sheet;
  }

  moveSheet(sheet: SheetModel, position: number): void {
    this.refuseIfStructureProtected('Worksheet.position');
    if (position < 0 || position >= this.sheets.length) throw invalidArgument('Worksheet.position');
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.sheets.splice(position, 0, sheet);
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible') throw invalidArgument('Worksheet.activate', 'The sheet is hidden.');
    this.active = sheet;
  }

  addTable(sheet: SheetModel, area: Area, location: string): TableModel {
    sheet.refuseIfProtected(location);
    const inTheWay = [...sheet.tables.map((table) => table.area), ...sheet.merges];
    if (inTheWay.some((each) => overlap(each, area))) {
      throw invalidArgument(location, 'A table or merged cells are in the way.');
    }
    const names = this.sheets.flatMap((each) => each.tables.map((table) => table.name));
    let number = 1;
    while (names.includes(`Table${number}`)) number += 1;
    makeHeaders(sheet, area);
    const table: TableModel = {
      id: this.newId(),
      name: `Table${number}`,
      area,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
    };
    sheet.tables.push(table);
    return table;
  }

  renameTable(table: TableModel, name: string): void {
    if (!isName(name)) throw invalidArgument('Table.name');
    const tables = this.sheets.flatMap((sheet) => sheet.tables).filter((each) => each !== table);
    const taken = [...tables, ...this.names.filter((each) => each.sheet === null)];
    if (taken.some((each) => sameName(each.name, name))) throw itemAlreadyExists('Table.name');
    table.name = name;
  }

  addName(name: string, sheet: SheetModel | null, formula: string, comment: string): NameModel {
    const location = 'NamedItemCollection.add';
    if (!isName(name)) throw invalidArgument(location);
    if (this.names.some((each) => each.sheet === sheet && sameName(each.name, name))) {
      throw itemAlreadyExists(location);
    }
    const added: NameModel = { name, sheet, formula, visible: true, comment };
    this.names.push(added);
    return added;
  }

  /** The area a reference names, its sheet looked up; `home` where it names none. */
  locate(reference: string, home: SheetModel, location: string): { sheet: SheetModel; area: Area } {
    const { sheet, area } = parseReference(reference, location);
    const found = sheet === null ? home : this.findSheet(sheet);
    if (!found) throw invalidArgument(location, `No sheet ${sheet}.`);
    return { sheet: found, area };
  }

  refuseIfStructureProtected(location: string): void {
    if (this.structureProtected) throw accessDenied(location);
  }

  checkSheetName(name: string, location: string, self?: SheetModel): void {
    const illegal = name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (illegal || sameName(name, 'History')) throw invalidArgument(location, `Bad sheet name: ${name}`);
    if (this.sheets.some((each) => each !== self && sameName(each.name, name))) {
      throw itemAlreadyExists(location);
    }
  }

  #replaceInFormulas(name: string, replacement: string): void {
    const spellings = [`'${name.replaceAll("'", "''")}'!`, `${quotedSheet(name)}!`];
    const replaced = (formula: string): string =>
      spellings.reduce((text, spelling) => text.replaceAll(spelling, `${replacement}!`), formula);
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.cells()) {
        if (cell.formula !== undefined) cell.formula = replaced(cell.formula);
      }
    }
    for (const each of this.names) each.formula = replaced(each.formula);
  }
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isName(name: string): boolean {
  const shape = /^[\p{L}_\\][\p{L}\p{N}._\\]*$/u;
  return shape.test(name) && name.length <= 255 && !/^([a-z]{1,3}\d+|[rc])$/i.test(name);
}

/** Headers become unique text, as Excel makes them. */
function makeHeaders(sheet: SheetModel, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.left; column <= area.right; column += 1) {
    const wanted = String(sheet.cell(area.top, column)?.value ?? '') || `Column${column - area.left + 1}`;
    let header = wanted;
    for (let number = 2; seen.has(header.toLowerCase()); number += 1) header = wanted + number;
    seen.add(header.toLowerCase());
    sheet.type(area.top, column, `'${header}`);
  }
}
