import type { Rect } from './port';

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of its letters, either case: A is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rectAddress(rect: Rect): string {
  const from = cellAddress(rect.top, rect.left);
  const to = cellAddress(rect.bottom, rect.right);
  return from === to ? from : `${from}:${to}`;
}

const limits = { rows: 1048576, columns: 16384 };

/**
 * The rectangle of an A1 reference such as `B3:P60`, `$B$3` or `b3:p60`, its corners in any order, or of whole columns or
 * rows (`A:P`, `5:60`); null when it is none.
 */
export function parseRect(text: string): Rect | null {
  const columnsOnly = /^\s*\$?([a-z]{1,3}):\$?([a-z]{1,3})\s*$/i.exec(text);
  if (columnsOnly) return parseRect(`${columnsOnly[1]}1:${columnsOnly[2]}${limits.rows}`);
  const rowsOnly = /^\s*\$?(\d{1,7}):\$?(\d{1,7})\s*$/.exec(text);
  if (rowsOnly) return parseRect(`A${rowsOnly[1]}:${columnLetters(limits.columns - 1)}${rowsOnly[2]}`);
  const match = /^\s*\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?\s*$/i.exec(text);
  if (!match) return null;
  const columns = [columnIndex(match[1]!), columnIndex(match[3] ?? match[1]!)];
  const rows = [Number(match[2]) - 1, Number(match[4] ?? match[2]) - 1];
  const rect = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return rect.top >= 0 && rect.bottom < limits.rows && rect.right < limits.columns ? rect : null;
}

/** A sheet name as formulas and messages quote it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
