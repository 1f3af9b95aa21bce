/** A sheet given as plain data: what a new workbook is made of, in files, in memory and in an emulated Excel. */
import type { CellValue, Rect } from './port';

/** A formula stands without its leading = and beside the result it is stored with; null is a result never calculated. */
export type PlainCell = CellValue | { readonly formula: string; readonly value: CellValue };

export interface PlainSheet {
  readonly name: string;
  /** From A1; rows may differ in length. */
  readonly rows: readonly (readonly PlainCell[])[];
  /** Number formats in the en-US notation; where ranges overlap the later one counts. */
  readonly formats?: readonly { readonly range: Rect; readonly format: string }[];
  readonly bold?: readonly Rect[];
  readonly merges?: readonly Rect[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Widths in characters. */
  readonly widths?: readonly number[];
  /** The sheet's tab is hidden. */
  readonly hidden?: boolean;
  readonly protected?: boolean;
}

export function plainFormula(cell: PlainCell): string | null {
  return cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.formula : null;
}

export function plainValue(cell: PlainCell): CellValue {
  return cell !== null && typeof cell === 'object' && 'formula' in cell ? cell.value : cell;
}

export function within(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/** The number format a plain sheet gives a cell, General where it names none. */
export function plainFormat(sheet: PlainSheet, row: number, column: number): string {
  return sheet.formats?.findLast(({ range }) => within(range, row, column))?.format ?? 'General';
}
