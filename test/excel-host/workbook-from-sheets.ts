import {
  type PlainCell,
  type PlainSheet,
  plainFormat,
  plainFormula,
  plainValue,
} from '../../src/workbook/plain-sheet';
import { columnName } from './a1';
import { type SheetModel, WorkbookModel } from './workbook-model';

/** A workbook as its user left it, the first sheet active; formulas keep the results they are given with. */
export function workbookFromSheets(sheets: readonly PlainSheet[]): WorkbookModel {
  const workbook = new WorkbookModel();
  const [blank] = workbook.sheets;
  workbook.sheets = [];
  for (const plain of sheets) fillSheet(workbook.addSheet(plain.name), plain);
  workbook.active = workbook.sheets[0] ?? blank ?? workbook.active;
  workbook.calculate = calculateRank;
  return workbook;
}

function fillSheet(sheet: SheetModel, plain: PlainSheet): void {
  plain.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      putCell(sheet, r, c, cell);
    });
  });
  for (const { range } of plain.formats ?? []) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        sheet.touch(row, column).numberFormat = plainFormat(plain, row, column);
      }
    }
  }
  sheet.merges.push(...(plain.merges ?? []));
  for (const row of plain.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of plain.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  if (plain.hidden) sheet.visibility = 'Hidden';
  sheet.protected = plain.protected ?? false;
}

function putCell(sheet: SheetModel, row: number, column: number, content: PlainCell): void {
  const value = plainValue(content);
  const formula = plainFormula(content);
  if (value === null && formula === null) return;
  const cell = sheet.touch(row, column);
  cell.value = value === null ? '' : typeof value === 'object' ? value.error : value;
  if (value !== null && typeof value === 'object') cell.isError = true;
  if (formula !== null) cell.formula = `=${formula}`;
}

/** RANK(cell, range of one column), the formula the contract suite writes. */
function calculateRank(formula: string, sheet: SheetModel): number {
  const match = /^=RANK\(([A-Z])(\d+),\1\$(\d+):\1\$(\d+)\)$/.exec(formula);
  if (!match) throw new Error(`The test workbook cannot calculate ${formula}.`);
  const [, letter, row, first, last] = match;
  const column = Array.from({ length: 26 }, (_, index) => columnName(index)).indexOf(letter ?? '');
  const at = (index: number): number => Number(sheet.cell(index - 1, column)?.value);
  let rank = 1;
  for (let other = Number(first); other <= Number(last); other += 1)
    if (at(other) > at(Number(row))) rank += 1;
  return rank;
}
