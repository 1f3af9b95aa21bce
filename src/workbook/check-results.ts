import { sheetName } from './layout';
import type { CellContent, Results, SheetContent } from './port';

/** What a cell may hold in Excel. */
const longestText = 32767;
const longestHeader = 255;

/**
 * Checks what is about to be written against what any spreadsheet can hold, before a cell is touched.
 * Throws: what is wrong here is a mistake of ours, not of the user.
 */
export function checkResults(results: Results): void {
  const keys = results.sheets.map((sheet) => sheet.key);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i || results.remove.includes(key));
  if (twice !== undefined) throw new Error(`The sheet ${twice} is written twice, or written and removed.`);
  for (const sheet of results.sheets) checkSheet(sheet);
}

function checkSheet(sheet: SheetContent): void {
  if (sheet.name !== sheetName(sheet.name)) throw new Error(`${sheet.name} cannot be a sheet's name.`);
  sheet.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell) checkCell(cell, `${sheet.name}, row ${i + 1}, column ${j + 1}`);
    });
  });
  if (sheet.table) checkHeaders(sheet);
}

function checkCell(cell: CellContent, at: string): void {
  if (typeof cell.value === 'number' && !Number.isFinite(cell.value))
    throw new Error(`${cell.value} cannot be written (${at}).`);
  if (typeof cell.value === 'string' && cell.value.length > longestText)
    throw new Error(`A text of ${cell.value.length} characters cannot be written (${at}).`);
  if (cell.formula?.startsWith('=')) throw new Error(`A formula is given without its = (${at}).`);
}

function checkHeaders(sheet: SheetContent): void {
  const headers = tableHeaders(sheet).map((text) => text.toLowerCase());
  const wrong = headers.find(
    (text, i) => text === '' || text.length > longestHeader || headers.indexOf(text) !== i,
  );
  if (wrong !== undefined)
    throw new Error(`“${wrong}” cannot be a table header of ${sheet.name}: blank, too long or used twice.`);
}

/** The header texts of a sheet's table, left to right; none where it has no table. */
export function tableHeaders(sheet: SheetContent): readonly string[] {
  if (!sheet.table) return [];
  const { top, left, right } = sheet.table.range;
  const row = sheet.rows[top] ?? [];
  return Array.from({ length: right - left + 1 }, (_, i) => String(row[left + i]?.value ?? ''));
}
