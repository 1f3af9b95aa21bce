import type { Area } from '../a1';
import { invalidArgument } from '../host-error';
import type { Argument, Json, Property, ServerObject } from '../server-object';
import type { SheetModel } from '../workbook-model';

/** The members of each part of a format that may be used, with what Excel gives where nothing was set. */
const members = {
  '': { WrapText: false, HorizontalAlignment: 'General', VerticalAlignment: 'Bottom', IndentLevel: 0 },
  Font: { Name: 'Calibri', Size: 11, Color: '#000000', Bold: false, Italic: false },
  Fill: { Color: '#FFFFFF' },
  Border: { Style: 'None', Color: '#000000', Weight: 'Thin' },
} as const;

const borderSides = new Set([
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
]);

export function rangeFormatObject(sheet: SheetModel, area: Area): ServerObject {
  const part = (type: string, path: string, of: keyof typeof members): ServerObject => ({
    type,
    properties: Object.fromEntries(
      Object.entries(members[of]).map(([name, initial]) => [
        name,
        formatProperty(sheet, area, path + name, initial),
      ]),
    ),
    children: {},
    methods: {},
  });
  const format = part('RangeFormat', '', '');
  return {
    ...format,
    properties: {
      ...format.properties,
      ColumnWidth: sizeProperty(sheet, sheet.columnWidths, area.left, area.right, 48),
      RowHeight: sizeProperty(sheet, sheet.rowHeights, area.top, area.bottom, 15),
      UseStandardWidth: standardSize(sheet, sheet.columnWidths, area.left, area.right),
      UseStandardHeight: standardSize(sheet, sheet.rowHeights, area.top, area.bottom),
    },
    children: {
      Font: () => part('RangeFont', 'Font.', 'Font'),
      Fill: () => part('RangeFill', 'Fill.', 'Fill'),
      Borders: () => ({
        type: 'RangeBorderCollection',
        properties: {},
        children: {},
        methods: {
          Indexer: (side) => {
            const hasInside =
              (side !== 'InsideHorizontal' || area.bottom > area.top) &&
              (side !== 'InsideVertical' || area.right > area.left);
            if (!borderSides.has(String(side)) || !hasInside) {
              throw invalidArgument('RangeBorderCollection.getItem');
            }
            return part('RangeBorder', `Borders.${String(side)}.`, 'Border');
          },
        },
      }),
    },
  };
}

/** One value for the whole range: the common one, or null where the cells differ. */
function formatProperty(sheet: SheetModel, area: Area, key: string, initial: Json): Property {
  const each = (visit: (row: number, column: number) => void): void => {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) visit(row, column);
    }
  };
  return {
    get: () => {
      const values = new Set<Json>();
      each((row, column) => values.add(sheet.cell(row, column)?.format.get(key) ?? initial));
      return values.size === 1 ? ([...values][0] ?? null) : null;
    },
    set: (value) => {
      const location = `Range.format.${key}`;
      sheet.refuseIfProtected(location);
      if (typeof value !== typeof initial) throw invalidArgument(location);
      if (key.endsWith('Color') && !/^#[0-9a-f]{6}$/i.test(String(value))) throw invalidArgument(location);
      each((row, column) => sheet.touch(row, column).format.set(key, value as Json));
    },
  };
}

function sizeProperty(
  sheet: SheetModel,
  sizes: Map<number, number>,
  from: number,
  to: number,
  standard: number,
): Property {
  return {
    get: () => {
      const first = sizes.get(from) ?? standard;
      for (let index = from; index <= to; index += 1) {
        if ((sizes.get(index) ?? standard) !== first) return null;
      }
      return first;
    },
    set: (size: Argument) => {
      sheet.refuseIfProtected('Range.format');
      if (typeof size !== 'number' || size < 0)
        throw invalidArgument('Range.format', 'Size in points expected.');
      for (let index = from; index <= to; index += 1) sizes.set(index, size);
    },
  };
}

function standardSize(sheet: SheetModel, sizes: Map<number, number>, from: number, to: number): Property {
  const own = (): number[] => [...sizes.keys()].filter((index) => index >= from && index <= to);
  return {
    get: () => own().length === 0,
    set: (value) => {
      sheet.refuseIfProtected('Range.format');
      if (value !== true)
        throw invalidArgument('Range.format', 'Only going back to the standard is emulated.');
      for (const index of own()) sizes.delete(index);
    },
  };
}
