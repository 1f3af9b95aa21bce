/** A1 references as Excel's API reads and writes them. Kept apart from src: the emulator must not share its mistakes. */
import { invalidArgument } from './host-error';

/** Both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1048575;
export const lastColumn = 16383;

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The sheet (null where none is named) and area of `B2`, `$B$2:C3`, `A:C`, `1:3`, `'My sheet'!A1`. */
export function parseReference(text: string, location: string): { sheet: string | null; area: Area } {
  const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(text.trim());
  const sheet = qualified ? (qualified[1] ?? qualified[2] ?? '').replaceAll("''", "'") : null;
  const reference = (qualified?.[3] ?? text.trim()).replaceAll('$', '').toUpperCase();
  const area = parseCells(reference) ?? parseColumns(reference) ?? parseRows(reference);
  if (!area || !isInside(area)) throw invalidArgument(location, `No reference: ${text}`);
  return { sheet, area };
}

function parseCells(text: string): Area | null {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return ordered(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
}

function parseColumns(text: string): Area | null {
  const match = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(text);
  return match && ordered(0, columnNumber(match[1] ?? ''), lastRow, columnNumber(match[2] ?? ''));
}

function parseRows(text: string): Area | null {
  const match = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  return match && ordered(Number(match[1]) - 1, 0, Number(match[2]) - 1, lastColumn);
}

function ordered(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
}

export function isInside(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom <= lastRow &&
    area.right <= lastColumn
  );
}

export function areaAddress(area: Area): string {
  const wholeRows = area.left === 0 && area.right === lastColumn;
  if (wholeRows) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === lastRow) return `${columnName(area.left)}:${columnName(area.right)}`;
  const from = columnName(area.left) + (area.top + 1);
  const to = columnName(area.right) + (area.bottom + 1);
  return from === to ? from : `${from}:${to}`;
}

/** A sheet name as Excel writes it before the `!`. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
