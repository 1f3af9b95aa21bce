/** Cells as a spreadsheet shows them: enough of Excel's number formats to read a sheet by. */
import type { Language } from '../../i18n/messages';
import type { CellValue } from '../../workbook/port';

export type Dates = '1900' | '1904';

export interface ShownCell {
  readonly text: string;
  readonly align: 'start' | 'center' | 'end';
}

/**
 * What a cell shows under its en-US number format: General, decimals, thousands, percent, exponent, dates and times,
 * literal text, positive, negative and zero sections. Conditions and fractions fall back to General.
 */
export function showCell(value: CellValue, format: string, dates: Dates, language: Language): ShownCell {
  if (value === null) return { text: '', align: 'start' };
  if (typeof value === 'string') return { text: value, align: 'start' };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', align: 'center' };
  if (typeof value === 'object') return { text: value.error, align: 'center' };
  return { text: showNumber(value, format, dates, language), align: 'end' };
}

/** Whether a format shows its number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(bare(sections(format)[0] ?? ''));
}

/** Whether a format shows its number times 100 with a percent sign. */
export function isPercentFormat(format: string): boolean {
  return bare(sections(format)[0] ?? '').includes('%');
}

function showNumber(value: number, format: string, dates: Dates, language: Language): string {
  const parts = sections(format);
  const section = (value < 0 ? parts[1] : value === 0 ? parts[2] : parts[0]) ?? parts[0] ?? '';
  const plain = bare(section);
  if (/^\s*general\s*$/i.test(plain) || plain.includes('@') || /[?#0]\s*\/\s*[?#0\d]/.test(plain)) {
    return general(value);
  }
  if (/[ymdhs]/i.test(plain)) return showDate(value, section, dates, language);
  if (!/[0#?]/.test(plain)) return literal(section) || general(value);
  // The second section says how a negative number looks, its sign included.
  const signed = value < 0 && parts[1] === undefined;
  const text = showDecimal(Math.abs(value), section);
  return signed && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The sections of a format: positive; negative; zero; text. */
function sections(format: string): string[] {
  return format.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])+/g) ?? [];
}

/** A section without its quoted, escaped and bracketed parts, spaces and fillers. */
function bare(section: string): string {
  return section.replace(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*]./g, '');
}

/** The text a section adds around its digits. */
function literal(section: string): string {
  return section.replace(
    /"([^"]*)"?|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]?|_.|\*./g,
    (part, quoted: string | undefined, escaped: string | undefined, currency: string | undefined) =>
      quoted ?? escaped ?? currency ?? (part.startsWith('_') ? ' ' : ''),
  );
}

/** At most 11 digits, as Excel shows a number without a format. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    return Number(value.toPrecision(6))
      .toExponential()
      .replace('e', 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2');
  }
  return String(Number(value.toPrecision(11)));
}

const kept = /("[^"]*"?|\\.|\[[^\]]*\]?|[_*].)|[0#?][0#?,.]*(?:E[+-]0+)?|\.[0#?]+,*/gi;

function showDecimal(size: number, section: string): string {
  const scaled = bare(section).includes('%') ? size * 100 : size;
  let shown = false;
  return section.replace(kept, (part, text: string | undefined) => {
    if (text !== undefined) return literal(text);
    if (shown) return '';
    shown = true;
    return digitsOf(scaled, part);
  });
}

function digitsOf(size: number, pattern: string): string {
  const exponent = /E[+-](0+)/i.exec(pattern);
  const [whole = '', fraction = ''] = pattern.replace(/E[+-]0+/i, '').split('.');
  const most = fraction.replace(/[^0#?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  if (exponent) {
    const [mantissa = '0', power = '+0'] = size.toExponential(most).split('e');
    return `${mantissa}E${power[0]}${power.slice(1).padStart(exponent[1]?.length ?? 2, '0')}`;
  }
  // Commas after the last digit, before or behind the decimals, divide by a thousand each.
  const thousands = (/,+$/.exec(whole)?.[0].length ?? 0) + (/,+$/.exec(fraction)?.[0].length ?? 0);
  const [integer = '0', decimals = ''] = rounded(size / 1000 ** thousands, most).split('.');
  const wanted = whole.replace(/[^0]/g, '').length;
  const padded = integer === '0' && wanted === 0 ? '' : integer.padStart(wanted, '0');
  const grouped = /[0#?],[0#?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const shown = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  return shown ? `${grouped}.${shown}` : grouped;
}

/** Rounds half away from zero on the decimal digits people see, as Excel does: 1.005 to 2 decimals is 1.01. */
function rounded(size: number, decimals: number): string {
  const text = String(Number(size.toPrecision(15)));
  if (text.includes('e')) return size.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

const dateParts =
  /"[^"]*"?|\\.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|am\/pm|a\/p|上午\/下午|a{3,4}|y+|m+|d+|h+|s+(?:\.0+)?/gi;

function showDate(serial: number, section: string, dates: Dates, language: Language): string {
  const date = dateOfSerial(serial, dates);
  const twelve = /am\/pm|a\/p|上午\/下午/i.test(section);
  const hour = date.getUTCHours();
  let before = '';
  return section.replace(dateParts, (part, offset: number) => {
    const kind = part[0]?.toLowerCase() ?? '';
    if (!/[ymdhsa上]/.test(kind)) {
      const hours = /^\[h+\]$/i.test(part);
      before = hours ? 'h' : before;
      return hours ? String(Math.floor(serial * 24)) : literal(part);
    }
    const minutes =
      kind === 'm' && (before === 'h' || /^[^a-z"]*s/i.test(section.slice(offset + part.length)));
    before = kind;
    if (minutes) return pad(date.getUTCMinutes(), part.length);
    if (/^(am|上)/i.test(part)) return part.split('/')[hour < 12 ? 0 : 1] ?? '';
    if (/^a\/p$/i.test(part)) return hour < 12 ? 'A' : 'P';
    if (kind === 'y')
      return part.length > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100, 2);
    if (kind === 'h') return pad(twelve ? hour % 12 || 12 : hour, part.length);
    if (kind === 's') return pad(date.getUTCSeconds(), part.split('.')[0]?.length ?? 1);
    if (kind === 'm' && part.length > 2)
      return word(date, language, { month: part.length === 3 ? 'short' : 'long' });
    if (kind === 'm') return pad(date.getUTCMonth() + 1, part.length);
    if (kind === 'd' && part.length <= 2) return pad(date.getUTCDate(), part.length);
    return word(date, kind === 'a' ? 'zh-CN' : language, { weekday: part.length === 3 ? 'short' : 'long' });
  });
}

function pad(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), '0');
}

function word(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
}

const day = 86_400_000;

/** The moment of a serial number, in UTC. Serials below 61 of the 1900 system count from its false 29 February. */
function dateOfSerial(serial: number, dates: Dates): Date {
  const start = dates === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 61 ? 31 : 30);
  // To the second: 0.1 of a day is not a whole number of milliseconds.
  return new Date(start + Math.round(serial * 86_400) * 1000);
}

/** The serial number of a date written as 2024-05-01, 2024/5/1 or 2024年5月1日; null when the text is none. */
export function serialOfDate(text: string, dates: Dates): number | null {
  const match = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) return null;
  const start = dates === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (moment.getTime() - start) / day;
}
