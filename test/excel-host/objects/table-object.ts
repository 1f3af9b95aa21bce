import { type Area, contains } from '../a1';
import { invalidArgument } from '../host-error';
import {
  type Argument,
  collectionMethods,
  isServerObject,
  type ServerObject,
  stored,
  textArgument,
} from '../server-object';
import { type SheetModel, sameName, type TableModel, type WorkbookModel } from '../workbook-model';
import { areaOf, rangeObject } from './range-object';

/** The tables of the workbook (`sheet` null) or of one sheet. */
export function tableCollection(workbook: WorkbookModel, sheet: SheetModel | null): ServerObject {
  const type = 'TableCollection';
  const items = (): ServerObject[] =>
    (sheet ? [sheet] : workbook.sheets).flatMap((home) =>
      home.tables.map((table) => tableObject(workbook, home, table)),
    );
  return {
    type,
    properties: { Count: { get: () => items().length } },
    children: {},
    items,
    methods: {
      ...collectionMethods(type, items, (key) =>
        items().find((item) => item.id === key || sameName(String(item.properties.Name?.get()), key)),
      ),
      Add: (address, hasHeaders) => {
        const location = `${type}.add`;
        if (hasHeaders !== true) throw invalidArgument(location, 'Only tables with headers are emulated.');
        const { sheet: home, area } = target(workbook, sheet, address, location);
        return tableObject(workbook, home, workbook.addTable(home, area, location));
      },
    },
  };
}

function target(
  workbook: WorkbookModel,
  sheet: SheetModel | null,
  address: Argument | undefined,
  location: string,
): { sheet: SheetModel; area: Area } {
  const range = isServerObject(address) ? areaOf(address) : null;
  if (range) return range;
  const home = sheet ?? workbook.active;
  const found = workbook.locate(textArgument(address, location), home, location);
  if (sheet && found.sheet !== sheet) throw invalidArgument(location, 'Another sheet.');
  return found;
}

function tableObject(workbook: WorkbookModel, sheet: SheetModel, table: TableModel): ServerObject {
  const part = (area: Area) => () => {
    if (!contains(table.area, area)) throw invalidArgument('Table');
    return rangeObject(workbook, sheet, area);
  };
  return {
    type: 'Table',
    id: table.id,
    properties: {
      Id: { get: () => table.id },
      Name: {
        get: () => table.name,
        set: (name) => workbook.renameTable(table, textArgument(name, 'Table.name')),
      },
      Style: stored(table, 'style'),
      ShowBandedRows: stored(table, 'showBandedRows'),
      ShowBandedColumns: stored(table, 'showBandedColumns'),
      ShowFilterButton: stored(table, 'showFilterButton'),
      ShowHeaders: { get: () => table.showHeaders },
      ShowTotals: { get: () => table.showTotals },
    },
    children: {},
    methods: {
      ConvertToRange: () => {
        sheet.refuseIfProtected('Table.convertToRange');
        sheet.tables = sheet.tables.filter((each) => each !== table);
        return rangeObject(workbook, sheet, table.area);
      },
      GetRange: part(table.area),
      GetHeaderRowRange: part({ ...table.area, bottom: table.area.top }),
      GetDataBodyRange: part({ ...table.area, top: table.area.top + 1 }),
    },
  };
}
