/** What a cell says: a number, nothing, or something that is neither. */
import type { CellValue } from './port';
import { isMissingMark, narrow } from './words';

export type Reading =
  | { readonly kind: 'blank' }
  /** `percent`: the cell shows it as a percentage, so 0.142 is seen as 14.2%. */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'number-text'; readonly value: number; readonly text: string }
  /** The number before the sign: 14.2 for `14.2%`. */
  | { readonly kind: 'percent-text'; readonly value: number; readonly text: string }
  | { readonly kind: 'missing'; readonly mark: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'text'; readonly text: string };

const plain = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const spaced = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/**
 * The number a text writes, or null. Reads full-width digits and signs, thousands separated by commas or spaces,
 * spaces around, a typographic minus and exponents. Does not read decimal commas, brackets for negatives, footnote marks
 * or units: what is not plainly a number is for the user to settle.
 */
export function parseNumber(text: string): number | null {
  const clean = narrow(text)
    .trim()
    .replace(/[\u2212\u2013]/, '-');
  if (plain.test(clean)) return finite(Number(clean));
  if (grouped.test(clean) || spaced.test(clean)) return finite(Number(clean.replace(/[, ]/g, '')));
  return null;
}

/** The number before the percent sign of a text such as `14.2%` or `１４．２ ％`, or null. */
export function parsePercent(text: string): number | null {
  const match = /^(.*\S)\s*%$/.exec(narrow(text).trim());
  return match?.[1] === undefined ? null : parseNumber(match[1]);
}

/** What a cell says, given its number format in the en-US notation. Every outcome is one of `Reading`. */
export function readCell(value: CellValue, format: string): Reading {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') {
    const shown = formatKind(format);
    if (shown === 'date') return { kind: 'date', serial: value };
    return { kind: 'number', value, percent: shown === 'percent' };
  }
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  return { kind: 'error', error: value.error };
}

function readText(text: string): Reading {
  const trimmed = narrow(text).trim();
  if (trimmed === '') return { kind: 'blank' };
  const number = parseNumber(trimmed);
  if (number !== null) return { kind: 'number-text', value: number, text };
  const percent = parsePercent(trimmed);
  if (percent !== null) return { kind: 'percent-text', value: percent, text };
  if (isMissingMark(trimmed)) return { kind: 'missing', mark: text.trim() };
  return { kind: 'text', text };
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

const kinds = new Map<string, 'number' | 'percent' | 'date'>();

/** Whether a number format shows a percentage, a date or time, or a plain number. */
export function formatKind(format: string): 'number' | 'percent' | 'date' {
  if (format === 'General') return 'number';
  const known = kinds.get(format);
  if (known) return known;
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  const kind = /[ymdhs]/i.test(bare) ? 'date' : bare.includes('%') ? 'percent' : 'number';
  if (kinds.size < 10_000) kinds.set(format, kind);
  return kind;
}

/** An ISO date for a serial number of the 1900 date system, as a message shows it. */
export function dateText(serial: number, system: '1900' | '1904' = '1900'): string {
  const days = system === '1904' ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const time = (days - 25569) * 86_400_000;
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : String(serial);
}
