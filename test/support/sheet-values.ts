import type { SheetContent } from '../../src/workbook/port';

/** The values of a sheet's cells, null for an empty one. */
export function valuesOf(sheet: SheetContent): readonly (readonly (string | number | null)[])[] {
  return sheet.rows.map((row) => row.map((cell) => cell?.value ?? null));
}

/** The values of a sheet's native table, header row first. */
export function tableOf(sheet: SheetContent): readonly (readonly (string | number | null)[])[] {
  if (!sheet.table) throw new Error(`${sheet.name} has no table.`);
  const { top, left, bottom, right } = sheet.table.range;
  return valuesOf(sheet)
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: right - left + 1 }, (_cell, at) => row[left + at] ?? null));
}

/** Every text on a sheet, one a line. */
export function textOf(sheet: SheetContent): string {
  return valuesOf(sheet)
    .flat()
    .filter((value) => typeof value === 'string')
    .join('\n');
}
