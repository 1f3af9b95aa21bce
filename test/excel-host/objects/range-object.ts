import { type Area, areaAddress, contains, isInside, lastColumn, lastRow, overlap, quotedSheet } from '../a1';
import { HostError, invalidArgument } from '../host-error';
import {
  type Argument,
  collectionMethods,
  isServerObject,
  type Json,
  type Property,
  type ServerObject,
  textArgument,
  wholeArgument,
} from '../server-object';
import type { Cell, SheetModel, WorkbookModel } from '../workbook-model';
import { conditionalFormatCollection } from './conditional-format-object';
import { rangeFormatObject } from './range-format-object';

/** The sheet and area behind each range that was handed out. */
const places = new WeakMap<ServerObject, { sheet: SheetModel; area: Area }>();

/** The sheet and area of a Range argument; null where the argument is none. */
export function areaOf(argument: unknown): { sheet: SheetModel; area: Area } | null {
  return isServerObject(argument) ? (places.get(argument) ?? null) : null;
}

/** The most cells one read may ask for. */
const mostCells = 5_000_000;

export function rangeObject(workbook: WorkbookModel, sheet: SheetModel, area: Area): ServerObject {
  if (!isInside(area)) throw invalidArgument('Range', 'Outside the sheet.');
  const range: ServerObject = {
    type: 'Range',
    properties: { ...placeProperties(sheet, area), ...contentProperties(workbook, sheet, area) },
    children: {
      Format: () => rangeFormatObject(sheet, area),
      ConditionalFormats: () => conditionalFormatCollection(workbook, sheet, area),
    },
    methods: {
      ...subranges(workbook, sheet, area),
      ...propertyMethods(sheet, area),
      Merge: (across) => {
        if (across === true) throw invalidArgument('Range.merge', 'Merging across is not emulated.');
        merge(sheet, area);
        return null;
      },
      Unmerge: () => {
        sheet.refuseIfProtected('Range.unmerge');
        sheet.merges = sheet.merges.filter((each) => !overlap(each, area));
        return null;
      },
      Clear: (applyTo) => {
        if (applyTo !== undefined && applyTo !== null && applyTo !== 'All') {
          throw invalidArgument('Range.clear', 'Only clearing everything is emulated.');
        }
        sheet.refuseIfProtected('Range.clear');
        if (sheet.tables.some((table) => overlap(table.area, area))) {
          throw invalidArgument('Range.clear', 'Clearing tables is not emulated.');
        }
        sheet.clear(area);
        return null;
      },
      Select: () => {
        workbook.activate(sheet);
        sheet.selection = area;
        return null;
      },
      // It misses areas whose top left cell is outside (OfficeDev/office-js#3611).
      GetMergedAreasOrNullObject: () => {
        const merged = sheet.merges.filter((each) =>
          contains(area, { ...each, bottom: each.top, right: each.left }),
        );
        return merged.length === 0 ? null : rangeAreasObject(workbook, sheet, merged);
      },
      _ValidateArraySize: (rows, columns) => {
        if (rows !== height(area) || columns !== width(area)) throw sizeMismatch('Range.values');
        return null;
      },
    },
  };
  places.set(range, { sheet, area });
  return range;
}

function rangeAreasObject(workbook: WorkbookModel, sheet: SheetModel, areas: readonly Area[]): ServerObject {
  const items = (): ServerObject[] => areas.map((area) => rangeObject(workbook, sheet, area));
  return {
    type: 'RangeAreas',
    properties: { AreaCount: { get: () => areas.length } },
    children: {
      Areas: () => ({
        type: 'RangeCollection',
        properties: {},
        children: {},
        items,
        methods: collectionMethods('RangeCollection', items, () => undefined),
      }),
    },
    methods: {},
  };
}

const height = (area: Area): number => area.bottom - area.top + 1;
const width = (area: Area): number => area.right - area.left + 1;

function placeProperties(sheet: SheetModel, area: Area): Record<string, Property> {
  const hidden = (set: ReadonlySet<number>, from: number, to: number): boolean | null => {
    const count = indexes(from, to).filter((index) => set.has(index)).length;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  };
  return {
    Address: { get: () => `${quotedSheet(sheet.name)}!${areaAddress(area)}` },
    RowIndex: { get: () => area.top },
    ColumnIndex: { get: () => area.left },
    RowCount: { get: () => height(area) },
    ColumnCount: { get: () => width(area) },
    CellCount: { get: () => height(area) * width(area) },
    RowHidden: { get: () => hidden(sheet.hiddenRows, area.top, area.bottom) },
    ColumnHidden: { get: () => hidden(sheet.hiddenColumns, area.left, area.right) },
  };
}

function contentProperties(workbook: WorkbookModel, sheet: SheetModel, area: Area): Record<string, Property> {
  const read = (location: string, of: (cell: Cell | undefined) => Json): Json => {
    if (height(area) > lastRow || width(area) > lastColumn) return null; // unbounded ranges report null
    if (height(area) * width(area) > mostCells) {
      throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response is too large.', location);
    }
    return indexes(area.top, area.bottom).map((row) =>
      indexes(area.left, area.right).map((column) => of(sheet.cell(row, column))),
    );
  };
  const write = (location: string, to: (row: number, column: number, value: Argument) => void) => {
    return (values: Argument): void => {
      sheet.refuseIfProtected(location);
      fill(area, values, location, to);
    };
  };
  const type = (row: number, column: number, value: Argument): void => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalidArgument('Range.values', 'A cell holds text, a number or a boolean.');
    }
    if (typeof value === 'string' && value.replace(/^'/, '').length > 32767)
      throw invalidArgument('Range.values', 'Too long.');
    refuseIfInsideMerge(sheet, row, column);
    sheet.type(row, column, value);
  };
  return {
    Values: {
      get: () => read('Range.values', (cell) => resultOf(workbook, sheet, cell)),
      set: write('Range.values', type),
    },
    Formulas: {
      get: () => read('Range.formulas', (cell) => cell?.formula ?? cell?.value ?? ''),
      set: write('Range.formulas', type),
    },
    ValueTypes: { get: () => read('Range.valueTypes', valueType) },
    NumberFormat: {
      get: () => read('Range.numberFormat', (cell) => cell?.numberFormat ?? 'General'),
      set: write('Range.numberFormat', (row, column, format) => {
        sheet.touch(row, column).numberFormat = textArgument(format, 'Range.numberFormat');
      }),
    },
  };
}

function resultOf(workbook: WorkbookModel, sheet: SheetModel, cell: Cell | undefined): Json {
  if (!cell) return '';
  return cell.needsCalculation && cell.formula !== undefined
    ? workbook.calculate(cell.formula, sheet)
    : cell.value;
}

function valueType(cell: Cell | undefined): string {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  if (cell.isError) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof cell.value as 'string'];
}

/** A single value (also as 1 by 1) goes to every cell, an array has to have the range's shape, null leaves a cell alone. */
function fill(
  area: Area,
  values: Argument,
  location: string,
  to: (row: number, column: number, value: Argument) => void,
): void {
  const rows = Array.isArray(values) ? values : [[values]];
  if (!rows.every(Array.isArray)) throw sizeMismatch(location);
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const fits = rows.length === height(area) && rows.every((row) => row.length === width(area));
  if (single === undefined && !fits) throw sizeMismatch(location);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = single ?? rows[row - area.top]?.[column - area.left] ?? null;
      if (value !== null) to(row, column, value);
    }
  }
}

function sizeMismatch(location: string): HostError {
  return invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function refuseIfInsideMerge(sheet: SheetModel, row: number, column: number): void {
  const cell = { top: row, left: column, bottom: row, right: column };
  const merged = sheet.merges.find((each) => contains(each, cell));
  if (merged && (merged.top !== row || merged.left !== column)) {
    throw invalidArgument('Range.values', 'The cell is inside a merged area.');
  }
}

function merge(sheet: SheetModel, area: Area): void {
  sheet.refuseIfProtected('Range.merge');
  const inTheWay = [...sheet.merges, ...sheet.tables.map((table) => table.area)];
  if (inTheWay.some((each) => overlap(each, area))) {
    throw invalidArgument('Range.merge', 'A table or merged cells are in the way.');
  }
  for (const row of indexes(area.top, area.bottom)) {
    for (const column of indexes(area.left, area.right)) {
      if (row !== area.top || column !== area.left) sheet.type(row, column, '');
    }
  }
  sheet.merges.push(area);
}

function subranges(workbook: WorkbookModel, sheet: SheetModel, area: Area): ServerObject['methods'] {
  const part = (change: Partial<Area>): ServerObject => rangeObject(workbook, sheet, { ...area, ...change });
  const other = (argument: Argument | undefined): Area => {
    const found = areaOf(argument) ?? workbook.locate(textArgument(argument, 'Range'), sheet, 'Range');
    if (found.sheet !== sheet) throw invalidArgument('Range', 'Another sheet.');
    return found.area;
  };
  return {
    GetRow: (index) => {
      const row = area.top + wholeArgument(index, 'Range.getRow');
      return part({ top: row, bottom: row });
    },
    GetBoundingRect: (argument) => {
      const with_ = other(argument);
      return part({
        top: Math.min(area.top, with_.top),
        left: Math.min(area.left, with_.left),
        bottom: Math.max(area.bottom, with_.bottom),
        right: Math.max(area.right, with_.right),
      });
    },
  };
}

/** getRowProperties and getColumnProperties, for what is hidden. */
function propertyMethods(sheet: SheetModel, area: Area): ServerObject['methods'] {
  const hidden = (
    options: Argument | undefined,
    wanted: string,
    set: ReadonlySet<number>,
    [from, to]: readonly [number, number],
  ): Json => {
    if (JSON.stringify(options) !== JSON.stringify({ [wanted]: true })) {
      throw invalidArgument('Range', `Only { ${wanted}: true } is emulated.`);
    }
    return indexes(from, to).map((index) => ({ [wanted]: set.has(index) }));
  };
  return {
    GetRowProperties: (options) => hidden(options, 'rowHidden', sheet.hiddenRows, [area.top, area.bottom]),
    GetColumnProperties: (options) =>
      hidden(options, 'columnHidden', sheet.hiddenColumns, [area.left, area.right]),
  };
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
