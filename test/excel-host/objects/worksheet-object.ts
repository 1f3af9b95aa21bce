import { type Area, columnName } from '../a1';
import { invalidArgument } from '../host-error';
import {
  type Argument,
  collectionMethods,
  type ServerObject,
  stored,
  textArgument,
  wholeArgument,
} from '../server-object';
import { type SheetModel, sameName, type WorkbookModel } from '../workbook-model';
import { nameCollection } from './name-object';
import { areaOf, rangeObject } from './range-object';
import { tableCollection } from './table-object';

const unboundedArea: Area = { top: 0, left: 0, bottom: 1048575, right: 16383 };

export function worksheetCollection(workbook: WorkbookModel): ServerObject {
  const type = 'WorksheetCollection';
  const items = (): ServerObject[] => workbook.sheets.map((sheet) => worksheetObject(workbook, sheet));
  const nextName = (): string => {
    let number = 1;
    while (workbook.findSheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  };
  return {
    type,
    properties: {},
    children: {},
    items,
    methods: {
      ...collectionMethods(type, items, (key) => {
        const sheet = workbook.findSheet(key);
        return sheet && worksheetObject(workbook, sheet);
      }),
      GetActiveWorksheet: () => worksheetObject(workbook, workbook.active),
      /** A new sheet is the last one and is not activated. */
      Add: (name) => {
        const wanted = name === null || name === undefined ? nextName() : textArgument(name, `${type}.add`);
        return worksheetObject(workbook, workbook.addSheet(wanted));
      },
    },
  };
}

function worksheetObject(workbook: WorkbookModel, sheet: SheetModel): ServerObject {
  const range = (area: Area): ServerObject => rangeObject(workbook, sheet, area);
  return {
    type: 'Worksheet',
    id: sheet.id,
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => workbook.renameSheet(sheet, textArgument(name, 'Worksheet.name')),
      },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (position) => workbook.moveSheet(sheet, wholeArgument(position, 'Worksheet.position')),
      },
      Visibility: {
        get: () => sheet.visibility,
        set: (visibility) => setVisibility(workbook, sheet, visibility),
      },
      // The library reads it by one name and sets it by another.
      ShowGridlines: { get: () => sheet.showGridlines },
      Gridlines: stored(sheet, 'showGridlines'),
      TabColor: stored(sheet, 'tabColor'),
    },
    children: {
      Names: () => nameCollection(workbook, sheet),
      Tables: () => tableCollection(workbook, sheet),
      FreezePanes: () => freezePanesObject(workbook, sheet),
      PageLayout: () => pageLayoutObject(workbook, sheet),
      Protection: () => ({
        type: 'WorksheetProtection',
        properties: { Protected: { get: () => sheet.protected } },
        children: {},
        methods: {},
      }),
    },
    methods: {
      Activate: () => {
        workbook.activate(sheet);
        return null;
      },
      Delete: () => {
        workbook.deleteSheet(sheet);
        return null;
      },
      GetRange: (address) => {
        if (address === undefined || address === null) return range(unboundedArea);
        const found = workbook.locate(
          textArgument(address, 'Worksheet.getRange'),
          sheet,
          'Worksheet.getRange',
        );
        if (found.sheet !== sheet) throw invalidArgument('Worksheet.getRange', 'Another sheet.');
        return range(found.area);
      },
      GetRangeByIndexes: (...position) => {
        const [top = 0, left = 0, rows = 0, columns = 0] = position.map((each) =>
          wholeArgument(each, 'Worksheet.getRangeByIndexes'),
        );
        return range({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.usedArea(valuesOnly === true);
        return used && range(used);
      },
    },
  };
}

function setVisibility(workbook: WorkbookModel, sheet: SheetModel, value: Argument): void {
  workbook.refuseIfStructureProtected('Worksheet.visibility');
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') {
    throw invalidArgument('Worksheet.visibility');
  }
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  if (value !== 'Visible' && others.length === 0) throw invalidArgument('Worksheet.visibility');
  sheet.visibility = value;
}

function freezePanesObject(workbook: WorkbookModel, sheet: SheetModel): ServerObject {
  const freeze = (rows: number, columns: number): null => {
    sheet.frozen = { rows, columns };
    return null;
  };
  return {
    type: 'WorksheetFreezePanes',
    properties: {},
    children: {},
    methods: {
      Unfreeze: () => {
        sheet.frozen = null;
        return null;
      },
      FreezeRows: (count) => freeze(wholeArgument(count, 'WorksheetFreezePanes.freezeRows'), 0),
      FreezeColumns: (count) => freeze(0, wholeArgument(count, 'WorksheetFreezePanes.freezeColumns')),
      FreezeAt: (range) => {
        const area = areaArgument(workbook, sheet, range, 'WorksheetFreezePanes.freezeAt');
        return freeze(area.bottom + 1, area.right + 1);
      },
    },
  };
}

function pageLayoutObject(workbook: WorkbookModel, sheet: SheetModel): ServerObject {
  return {
    type: 'PageLayout',
    properties: {
      Orientation: stored(sheet.pageLayout, 'orientation'),
      Zoom: stored(sheet.pageLayout, 'zoom'),
    },
    children: {},
    methods: {
      SetPrintTitleRows: (rows) => {
        const area = areaArgument(workbook, sheet, rows, 'PageLayout.setPrintTitleRows');
        sheet.pageLayout.titleRows = `$${area.top + 1}:$${area.bottom + 1}`;
        return null;
      },
      SetPrintTitleColumns: (columns) => {
        const area = areaArgument(workbook, sheet, columns, 'PageLayout.setPrintTitleColumns');
        sheet.pageLayout.titleColumns = `$${columnName(area.left)}:$${columnName(area.right)}`;
        return null;
      },
    },
  };
}

function areaArgument(
  workbook: WorkbookModel,
  sheet: SheetModel,
  argument: Argument | undefined,
  location: string,
): Area {
  const found = areaOf(argument) ?? workbook.locate(textArgument(argument, location), sheet, location);
  if (!sameName(found.sheet.name, sheet.name)) throw invalidArgument(location, 'Another sheet.');
  return found.area;
}
