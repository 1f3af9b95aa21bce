import { parseRect } from '../../src/workbook/address';
import type { CellValue, SheetCells } from '../../src/workbook/port';

/** A sheet written as rows of values from A1; short rows are filled with blanks, merges are A1 ranges, rows and columns count from 0. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  options: {
    readonly name?: string;
    readonly merges?: readonly string[];
    readonly hiddenRows?: readonly number[];
    readonly hiddenColumns?: readonly number[];
    /** Number formats by cell, such as { B3: '0.0%' }. */
    readonly formats?: Readonly<Record<string, string>>;
  } = {},
): SheetCells {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const formats = rows.map(() => Array<string>(width).fill('General'));
  for (const [cell, format] of Object.entries(options.formats ?? {})) {
    const row = formats[parseRect(cell)?.top ?? -1];
    if (row) row[parseRect(cell)?.left ?? -1] = format;
  }
  const name = options.name ?? 'Sheet1';
  return {
    sheet: name,
    name,
    top: 0,
    left: 0,
    values: rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]),
    formats,
    merges: (options.merges ?? []).flatMap((text) => parseRect(text) ?? []),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
  };
}
