import type { CellValue, SheetCells } from '../../workbook/port';
import { type Dates, isDateFormat, isPercentFormat, serialOfDate, showCell } from './number-format';
import type { CellPlace } from './selection';

const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i;

/**
 * The value of what was typed into a cell: a number, TRUE or FALSE, or text; null for nothing. Full-width digits and
 * thousands separators are read. In a percent cell 12 and 12% are both 0.12; elsewhere 12% stays text, since the
 * cell's format is not changed. Dates become serials only in a date cell; a text cell (@) keeps every text.
 */
export function typedValue(text: string, format: string, dates: Dates): CellValue {
  if (text.trim() === '') return null;
  if (format.includes('@')) return text;
  const plain = text.normalize('NFKC').trim();
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === 'true';
  if (isPercentFormat(format)) {
    const percent = numberOf(plain.replace(/\s*%$/, ''));
    // Divided as decimal text, so that 14.2 gives 0.142 and not 0.14199999999999999.
    return percent === null ? text : Number((percent / 100).toPrecision(15));
  }
  if (isDateFormat(format)) {
    const serial = serialOfDate(plain, dates);
    if (serial !== null) return serial;
  }
  return numberOf(plain) ?? text;
}

function numberOf(text: string): number | null {
  if (!/\d/.test(text) || !number.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** The text an edit of a cell begins with: all digits of a number, percents as percents, dates as 2024-05-01. */
export function editedText(cells: SheetCells, { row, column }: CellPlace, dates: Dates): string {
  const value = cells.values[row]?.[column] ?? null;
  const format = cells.formats[row]?.[column] ?? 'General';
  if (typeof value !== 'number') return showCell(value, '@', dates, 'en').text;
  if (isDateFormat(format) && Number.isInteger(value)) return showCell(value, 'yyyy-mm-dd', dates, 'en').text;
  return isPercentFormat(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}
